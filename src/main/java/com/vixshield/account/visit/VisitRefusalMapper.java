package com.vixshield.account.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.vixshield.account.ClosedInVisitsException;
import com.vixshield.account.CurrentAccount;
import com.vixshield.web.error.ClientPreference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Maps a refused request of a visit to a page, or to problem details. */
@ApplicationScoped
class VisitRefusalMapper {

    private static final int FORBIDDEN = 403;

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
        boolean json = ClientPreference.prefersJson(request);
        return Response.status(FORBIDDEN).type(json ? "application/problem+json" : MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(json ? problem() : Templates.closed(current.path()).render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String problem() {
        return new JsonObject().put("type", "about:blank").put("title", "Closed in support visits").put("status", FORBIDDEN)
                .put("detail", "A support visit only reads pages. Nothing was changed.").put("instance", request.path())
                .encode();
    }
}
