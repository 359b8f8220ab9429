package com.vixshield.alert;

import java.net.URI;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.platform.Tenant;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Serves the unsubscribe link of every mail. It works without sign-in; opening it changes nothing, because mail scanners
 * open links. The button does, and so does the mail program's own "unsubscribe", which posts here by itself (RFC 8058).
 */
@Path("/u/{token: [A-Za-z0-9_-]{22,64}}")
public class UnsubscribeResource {

    @CheckedTemplate(basePath = "alert", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance unsubscribe(String token, boolean subscribed);
    }

    @Inject
    Tenant tenant;
    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("token") String token) {
        return Templates.unsubscribe(token, preference(token).emailSignals);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response change(@PathParam("token") String token, @FormParam("wanted") @DefaultValue("no") String wanted,
            @FormParam("List-Unsubscribe") String oneClick) {
        preference(token).wantAny(wanted.equals("yes") && oneClick == null, clock.instant());
        return oneClick == null ? Response.seeOther(URI.create("/u/" + token)).build() : Response.ok().build();
    }

    private AlertPreference preference(String token) {
        tenant.holdsUnsubscribeToken(token);
        return AlertPreference.byToken(token).orElseThrow(NotFoundException::new);
    }
}
