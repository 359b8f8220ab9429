package com.vixshield.account.team;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.SignedInUser;
import com.vixshield.web.HttpStatus;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** Accepts an invitation for a signed-in person; others arrive through sign-in or sign-up. */
@Path("/join/{secret: [A-Za-z0-9_-]{22,64}}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class JoinResource {

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance join(JoinService.Shown shown, String path, String address, boolean full);
    }

    @Inject
    SecurityIdentity identity;
    @Inject
    JoinService joining;

    @GET
    public Response show(@PathParam("secret") String secret) {
        return page(secret, 200, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("secret") String secret) {
        JoinService.Result result = joining.accept(who(), secret);
        return switch (result.outcome()) {
            case JOINED -> Response.seeOther(URI.create("/a/" + result.handle())).build();
            case GONE -> InvitationResource.gone();
            case OTHER_ADDRESS -> page(secret, HttpStatus.FORBIDDEN, false);
            case NO_SEAT -> page(secret, HttpStatus.CONFLICT, true);
        };
    }

    private Response page(String secret, int status, boolean full) {
        SignedInUser who = who();
        Optional<JoinService.Shown> shown = joining.show(secret);
        return shown.isEmpty()
                ? InvitationResource.gone()
                : Response.status(status).entity(Templates.join(shown.get(), "/join/" + secret, who.email(), full)).build();
    }

    private SignedInUser who() {
        return SignedInUser.from(identity).filter(SignedInUser::emailVerified).orElseThrow(ForbiddenException::new);
    }
}
