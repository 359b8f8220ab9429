package com.vixshield.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.PlanRequiredException;
import com.vixshield.web.error.ClientPreference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Serves the page where a plan ends: what is behind it and what that costs, or problem details for programs. */
@ApplicationScoped
class Paywall {

    private static final int FORBIDDEN = 403;

    @CheckedTemplate(basePath = "subscription")
    static class Templates {
        static native TemplateInstance paywall(Page page);
    }

    /** @param billing where an owner can change the plan */
    record Page(String wish, BillingPage.Offer offer, boolean owner, String billing) {
    }

    @Inject
    CurrentAccount current;
    @Inject
    HttpServerRequest request;

    @ServerExceptionMapper
    Response refused(PlanRequiredException needed) {
        boolean json = ClientPreference.prefersJson(request);
        return Response.status(FORBIDDEN).type(json ? "application/problem+json" : MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(json ? problem(needed) : page(needed)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String page(PlanRequiredException needed) {
        return Templates.paywall(new Page(needed.feature().words(), BillingPageFactory.offer(needed.plan(), false),
                current.may(Permission.MANAGE_ACCOUNT), billing())).render();
    }

    private String problem(PlanRequiredException needed) {
        return new JsonObject().put("type", "about:blank").put("title", "Plan needed").put("status", FORBIDDEN)
                .put("detail", needed.feature().words() + ": part of " + needed.plan().name() + ". Nothing was changed.")
                .put("instance", request.path()).put("plan", needed.plan().code()).put("billing", billing()).encode();
    }

    private String billing() {
        return current.path() + "/billing";
    }
}
