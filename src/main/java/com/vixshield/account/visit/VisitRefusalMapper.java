package com.vixshield.account.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.vixshield.account.ClosedInVisitsException;
import com.vixshield.account.CurrentAccount;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.Problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** Maps a refused request of a visit to a page, or to problem details. */
@ApplicationScoped
class VisitRefusalMapper {

    @CheckedTemplate(basePath = "visit")
    static class Templates {
        static native TemplateInstance closed(String home);
    }

    @Inject
    CurrentAccount current;
    @Inject
    HttpServerRequest request;

    @ServerExceptionMapper
    Response refused(ClosedInVisitsException closed) {
        return new Problem(HttpStatus.FORBIDDEN, "Closed in support visits",
                "A support visit only reads pages. Nothing was changed.", request.path())
                .orPage(request, () -> Templates.closed(current.path()).render());
    }
}
