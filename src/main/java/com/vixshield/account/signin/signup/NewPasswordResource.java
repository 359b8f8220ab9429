package com.vixshield.account.signin.signup;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.signin.IdentityAvailability;
import com.vixshield.account.signin.SignInUnavailableResource;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Serves the form for a forgotten password; the identity service's sign-in page links to it. */
@Path("/new-password")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class NewPasswordResource {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance password(Page page);
    }

    /** @param asked whether a link has just been asked for */
    record Page(TextField email, boolean asked) {
    }

    @Inject
    SignInLinkMails links;
    @Inject
    IdentityAvailability watch;

    @GET
    public TemplateInstance show(@QueryParam("asked") String asked) {
        return Templates.password(new Page(EmailEntry.empty().field(), asked != null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(@FormParam("email") String email) {
        EmailEntry entry = EmailEntry.of(email);
        if (entry.address().isEmpty()) {
            return Uni.createFrom().item(Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.password(new Page(entry.field(), false))).build());
        }
        return watch.answersLater().map(answers -> {
            if (!answers) {
                return Response.seeOther(SignInUnavailableResource.address("/new-password")).build();
            }
            links.newPassword(entry.address().get());
            return Response.seeOther(URI.create("/new-password?asked=1")).build();
        });
    }
}
