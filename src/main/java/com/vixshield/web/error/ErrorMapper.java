package com.vixshield.web.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.Problem;
import com.vixshield.web.filter.DenialLog;
import com.vixshield.web.filter.RequestIdFilter;
import com.vixshield.web.filter.UnreadBody;
import com.vixshield.web.page.LastAccount;
import com.vixshield.web.page.NavigationLink;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Maps every failure to one plain page, or to problem details (RFC 9457) for clients that read JSON. Never a stack trace.
 */
@ApplicationScoped
public class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(ErrorPage page, List<NavigationLink> places, String home);
    }

    @Inject
    CurrentVertxRequest current;

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response given = e.getResponse();
        if (given.getStatus() < HttpStatus.BAD_REQUEST || given.hasEntity()) {
            return given;
        }
        if (given.getStatus() >= HttpStatus.SERVER_ERROR) {
            LOG.error("Request failed", e);
        }
        return page(Response.fromResponse(given), given.getStatus());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return page(Response.status(HttpStatus.FORBIDDEN), HttpStatus.FORBIDDEN);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (UnreadableInputMapper.form(e) || UnreadableInputMapper.text(e)) {
            LOG.debug("A request could not be read", e);
            return page(Response.status(HttpStatus.BAD_REQUEST), HttpStatus.BAD_REQUEST);
        }
        LOG.error("Request failed", e);
        return page(Response.status(HttpStatus.SERVER_ERROR), HttpStatus.SERVER_ERROR);
    }

    /** For refusals made before any resource is reached. */
    public void send(RoutingContext request, int status) {
        DenialLog.note(request, status);
        UnreadBody.refuse(request);
        request.response().setStatusCode(status).putHeader("Content-Type", type(request)).putHeader("Cache-Control", "no-store")
                .end(body(request, status));
    }

    private Response page(Response.ResponseBuilder response, int status) {
        RoutingContext request = current.getCurrent();
        DenialLog.note(request, status);
        return response.type(type(request)).entity(body(request, status)).header("Cache-Control", "no-store").build();
    }

    private static String type(RoutingContext request) {
        return ClientPreference.prefersJson(request.request()) ? Problem.MEDIA_TYPE : MediaType.TEXT_HTML + ";charset=UTF-8";
    }

    private static String body(RoutingContext request, int status) {
        var page = ErrorPage.of(status, RequestIdFilter.of(request));
        if (!ClientPreference.prefersJson(request.request())) {
            Optional<String> home = LastAccount.home(request.request());
            return Templates.error(page, home.map(NavigationLink::ofAccount).orElse(NavigationLink.PUBLIC), home.orElse(null))
                    .render();
        }
        return new Problem(status, page.title(), page.next(), request.normalizedPath(), Map.of("requestId", page.requestId()))
                .json();
    }
}
