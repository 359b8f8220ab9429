package com.vixshield.api;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.Person;
import com.vixshield.account.identity.PersonStandings;
import com.vixshield.account.token.ApiTokens;
import com.vixshield.account.token.ApiTokens.Holder;
import com.vixshield.billing.Feature;
import com.vixshield.platform.limits.Addresses;
import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimitResult;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.web.error.TooManyRequestsException;
import com.vixshield.web.filter.FilterOrder;

import io.vertx.core.http.HttpServerRequest;

/**
 * Authenticates API callers and applies their limits. The address is counted before the token is looked at, against
 * guessing.
 */
@Provider
@ApiCall
@Priority(FilterOrder.API)
class ApiFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final RateLimit ADDRESS = RateLimit.perMinute(300);
    private static final RateLimit ACCOUNT = RateLimit.perMinute(300);
    private static final RateLimit TOKEN = RateLimit.perMinute(120);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final long RETRY_SECONDS = 30;
    private static final String SCHEME = "Bearer ";
    private static final String QUOTA = "com.vixshield.api.quota";

    @Inject
    RateLimits limits;
    @Inject
    ApiTokens tokens;
    @Inject
    CurrentAccount current;
    @Inject
    PersonStandings standings;
    @Inject
    HttpServerRequest http;
    @Context
    ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        spend(request, List.of(limits.take("api address " + Addresses.network(http.remoteAddress().hostAddress()), ADDRESS)));
        Holder holder = holder(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        spend(request, List.of(limits.take("api token " + holder.token(), TOKEN),
                limits.take("api account " + holder.account(), ACCOUNT)));
        if (!current.enterFor(holder.account(), holder.person()) || !current.may(Permission.CREATE_TOKENS)) {
            throw new NotAuthorizedException("Bearer error=\"invalid_token\"");
        }
        requireGoodStanding(current.person());
        boolean reads = READING.contains(request.getMethod());
        if (!holder.writes() && !reads) {
            throw new ForbiddenException();
        }
        current.require(Permission.neededFor(route.getResourceClass(), route.getResourceMethod(), request.getMethod()));
        current.require(reads ? Feature.API_READ : Feature.API_WRITE);
    }

    /** A token must not outlive its person's right to sign in. */
    private void requireGoodStanding(Person person) {
        switch (standings.of(person.issuer, person.subject)) {
            case GOOD -> {
            }
            case ENDED -> throw new NotAuthorizedException("Bearer error=\"invalid_token\"");
            case UNKNOWN -> throw new ServiceUnavailableException(RETRY_SECONDS);
        }
    }

    private Holder holder(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new NotAuthorizedException("Bearer");
        }
        return tokens.recognise(header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new NotAuthorizedException("Bearer error=\"invalid_token\""));
    }

    private static void spend(ContainerRequestContext request, List<RateLimitResult> quotas) {
        RateLimitResult tightest = quotas.stream()
                .min(Comparator.comparing(RateLimitResult::granted).thenComparing(RateLimitResult::left)).orElseThrow();
        request.setProperty(QUOTA, tightest);
        if (!tightest.granted()) {
            throw new TooManyRequestsException(tightest.seconds());
        }
    }

    /** The headers of the IETF's draft on rate limits (httpapi-ratelimit-headers). */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(QUOTA) instanceof RateLimitResult quota) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"default\";q=" + quota.limit().burst() + ";w=60");
            response.getHeaders().putSingle("RateLimit", "\"default\";r=" + quota.left() + ";t=" + quota.seconds());
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization");
    }
}
