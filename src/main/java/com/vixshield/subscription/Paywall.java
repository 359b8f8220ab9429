package com.vixshield.subscription;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.billing.PlanRequiredException;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.Problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** Serves the page where a plan ends: what is behind it and what that costs, or problem details for programs. */
@ApplicationScoped
class Paywall {

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
        return problem(needed).orPage(request, () -> page(needed));
    }

    private String page(PlanRequiredException needed) {
        return Templates.paywall(new Page(needed.feature().words(), BillingPageFactory.offer(needed.plan(), false),
                current.may(Permission.MANAGE_ACCOUNT), billing())).render();
    }

    private Problem problem(PlanRequiredException needed) {
        return new Problem(HttpStatus.FORBIDDEN, "Plan needed",
                needed.feature().words() + ": part of " + needed.plan().name() + ". Nothing was changed.", request.path(),
                Map.of("plan", needed.plan().code(), "billing", billing()));
    }

    private String billing() {
        return current.path() + "/billing";
    }
}
