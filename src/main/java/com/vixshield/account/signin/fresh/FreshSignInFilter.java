package com.vixshield.account.signin.fresh;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import com.vixshield.web.filter.FilterOrder;

/**
 * Enforces {@link FreshSignIn} after the account's own filter: a member without the permission is told that, and not asked
 * for a password.
 */
@Provider
@FreshSignIn("")
@Priority(FilterOrder.FRESH_SIGN_IN)
class FreshSignInFilter implements ContainerRequestFilter {

    @Inject
    SignInAge signIn;
    @Context
    ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!signIn.isFresh()) {
            request.abortWith(Response.seeOther(ReauthenticationResource.address(formPage(request))).build());
        }
    }

    private String formPage(ContainerRequestContext request) {
        String page = route.getResourceMethod().getAnnotation(FreshSignIn.class).value();
        String account = request.getUriInfo().getPathParameters().getFirst("account");
        return page.startsWith("/") ? page : "/a/" + account + "/" + page;
    }
}
