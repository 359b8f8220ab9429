package com.vixshield.account.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Serves the pages for a sign-in that is unavailable, could not be finished, or has ended. */
@Path("/")
public class SignInUnavailableResource {

    static final String PATH = "/sign-in-unavailable";
    static final String UNREAD = "/pages-unavailable";
    static final String ENDED = "/sign-in-ended";
    static final String FAILED = "/sign-in-failed";

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance unavailable(String next);

        static native TemplateInstance unread(String next);

        static native TemplateInstance ended(String next);

        static native TemplateInstance failed();
    }

    public static URI address(String next) {
        return URI.create(PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Where a visitor who may be signed in waits, as sessions cannot be read. */
    static URI unread(String next) {
        return URI.create(UNREAD + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    static URI ended(String next) {
        return URI.create(ENDED + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @GET
    @Path(PATH)
    @Produces(MediaType.TEXT_HTML)
    public Response page(@QueryParam("next") String next) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity(Templates.unavailable(LocalRedirect.or("/sign-in", next)))
                .header("Retry-After", "30").header("Cache-Control", "no-store").build();
    }

    @GET
    @Path(UNREAD)
    @Produces(MediaType.TEXT_HTML)
    public Response notRead(@QueryParam("next") String next) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity(Templates.unread(LocalRedirect.or("/sign-in", next)))
                .header("Retry-After", "30").header("Cache-Control", "no-store").build();
    }

    /** For a form that was sent after the session ended. */
    @GET
    @Path(ENDED)
    @Produces(MediaType.TEXT_HTML)
    public Response over(@QueryParam("next") String next) {
        return Response.ok(Templates.ended(LocalRedirect.or("/sign-in", next))).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path(FAILED)
    @Produces(MediaType.TEXT_HTML)
    public Response failed() {
        return Response.status(Response.Status.BAD_REQUEST).entity(Templates.failed()).header("Cache-Control", "no-store")
                .build();
    }
}
