package com.vixshield.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimitResult;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.web.error.TooManyRequestsException;
import com.vixshield.web.filter.FilterOrder;

/** Limits requests per account, whichever member sends them and whichever node receives them; runs after AccountFilter. */
@Provider
@RateLimited
@Priority(FilterOrder.ACCOUNT_LIMITS)
class AccountLimits implements ContainerRequestFilter {

    @Inject
    RateLimits limits;
    @Inject
    CurrentAccount current;
    @Context
    ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        RateLimited limited = route.getResourceMethod().getAnnotation(RateLimited.class);
        RateLimitResult quota = limits.take("account " + limited.value() + " " + current.account().id,
                limits.scaled(RateLimit.perMinute(limited.perMinute())));
        if (!quota.granted()) {
            throw new TooManyRequestsException(quota.seconds());
        }
    }
}
