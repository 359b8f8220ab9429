package com.vixshield.account;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
 * else; refuses what the role, or the visit, does not reach. A page that only reads begins its transaction here.
 */
@Provider
@AccountPage
@Priority(FilterOrder.ACCOUNT)
class AccountFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    SecurityIdentity identity;
    @Inject
    CurrentAccount current;
    @Inject
    PageTransaction transaction;
    @Context
    ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        String handle = request.getUriInfo().getPathParameters().getFirst("account");
        SignedInUser who = SignedInUser.from(identity).orElseThrow(NotFoundException::new);
        if (readsInOne(request)) {
            transaction.begin();
        }
        try {
            enter(who, handle);
            admit(request);
        } catch (RuntimeException e) {
            transaction.end(false);
            throw e;
        }
    }

    /** Whether it is a page whose method reads in a transaction: then that begins here. */
    private boolean readsInOne(ContainerRequestContext request) {
        return READING.contains(request.getMethod()) && route.getResourceMethod().isAnnotationPresent(Transactional.class);
    }

    private void enter(SignedInUser who, String handle) {
        if (current.enter(who, handle)) {
            return;
        }
        transaction.end(false);
        if (!Operator.from(identity).filter(operator -> current.visit(operator, handle)).isPresent()) {
            throw new NotFoundException();
        }
    }

    private void admit(ContainerRequestContext request) {
        if (current.visit().isPresent()
                && !VisitAccess.reach(route.getResourceClass(), route.getResourceMethod(), request.getMethod())) {
            throw new ClosedInVisitsException();
        }
        current.require(Permission.neededFor(route.getResourceClass(), route.getResourceMethod(), request.getMethod()));
    }
}
