package com.vixshield.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a script's request without a session with status 499 instead of a redirect to sign-in; otherwise a page that
 * polls would collect one state cookie per poll once its session has ended. It gets status 499 instead of a redirect;
 * otherwise a page that polls would collect one state cookie per poll once its session has ended.
 */
@ApplicationScoped
@Unremovable
class ScriptRequestFilter implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        String mode = context.request().getHeader("Sec-Fetch-Mode");
        return context.request().headers().contains("HX-Request") || mode != null && !mode.equals("navigate");
    }
}
