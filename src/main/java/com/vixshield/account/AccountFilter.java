package com.vixshield.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import com.vixshield.web.filter.FilterOrder;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Opens the account named in the path for its members and for an operator on a support visit, and answers 404 to everyone
 * else; refuses what the role, or the visit, does not reach.
 */
@Provider
@AccountPage
@Priority(FilterOrder.ACCOUNT)
class AccountFilter implements ContainerRequestFilter {

    @Inject
    SecurityIdentity identity;
    @Inject
    CurrentAccount current;
    @Context
    ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        String handle = request.getUriInfo().getPathParameters().getFirst("account");
        SignedInUser who = SignedInUser.from(identity).orElseThrow(NotFoundException::new);
        if (!current.enter(who, handle)
                && !Operator.from(identity).filter(operator -> current.visit(operator, handle)).isPresent()) {
            throw new NotFoundException();
        }
        if (current.visit().isPresent()
                && !VisitAccess.reach(route.getResourceClass(), route.getResourceMethod(), request.getMethod())) {
            throw new ClosedInVisitsException();
        }
        current.require(Permission.neededFor(route.getResourceClass(), route.getResourceMethod(), request.getMethod()));
    }
}
