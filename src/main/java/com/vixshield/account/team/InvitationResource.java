package com.vixshield.account.team;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Serves the mailed invitation link, without sign-in. Opening it changes nothing: mail scanners open links. */
@Path("/invitations/{secret: [A-Za-z0-9_-]{22,64}}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InvitationResource {

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance invitation(JoinService.Shown shown, String path, String key);

        static native TemplateInstance invitationGone();
    }

    @Inject
    JoinService joining;

    @GET
    public Response show(@PathParam("secret") String secret) {
        Optional<JoinService.Shown> shown = joining.show(secret);
        return shown.isEmpty()
                ? gone()
                : Response.ok(Templates.invitation(shown.get(), "/join/" + secret, secret)).build();
    }

    static Response gone() {
        return Response.status(HttpStatus.NOT_FOUND).entity(Templates.invitationGone()).build();
    }
}
