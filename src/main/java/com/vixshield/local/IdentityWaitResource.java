package com.vixshield.local;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Serves the page that waits for the identity service, asks again every two seconds, and then goes where the visitor wanted
 * to go.
 */
@Path("/_local/identity")
public class IdentityWaitResource {

    @CheckedTemplate(basePath = "local")
    static class Templates {
        static native TemplateInstance identity(String step, String next);
    }

    private final IdentityProgress progress = new IdentityProgress();

    static String address(String next) {
        return "/_local/identity?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(@QueryParam("next") String next) {
        String target = own(next) ? next : "/";
        Optional<String> step = progress.waitingFor();
        if (step.isEmpty()) {
            return Response.seeOther(URI.create(target)).build();
        }
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity(Templates.identity(step.get(), address(target)))
                .header("Refresh", "2").header("Retry-After", "2").build();
    }

    /** A path on this site; "//host" and "/\host" would leave it. */
    private static boolean own(String next) {
        return next != null && next.matches("/(?![/\\\\])[\\w/.~%-]*");
    }
}
