package com.vixshield.account.signin.signup;

import java.net.URI;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.signin.IdentityAvailability;
import com.vixshield.account.signin.SignInUnavailableResource;
import com.vixshield.account.signin.session.BrowserSessions;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.page.TextField;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Serves the sign-up form; the identity service's own form would reveal which addresses are known. */
@Path(SignUpResource.PATH)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignUpResource {

    static final String PATH = "/sign-up";

    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signUp(Page page);
    }

    /** @param asked whether a link has just been asked for */
    record Page(TextField email, SignUpOrigin origin, boolean asked) {
    }

    @Inject
    SignInLinkMails links;
    @Inject
    BrowserSessions sessions;
    @Inject
    IdentityAvailability watch;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String home;

    @GET
    public Response show(@QueryParam("asked") String asked, @QueryParam("invitation") String invitation,
            @CookieParam("q_session") String session) {
        SignUpOrigin origin = SignUpOrigin.of(invitation);
        return isSignedIn(session)
                ? Response.seeOther(URI.create(origin.next())).build()
                : Response.ok(Templates.signUp(new Page(EmailEntry.empty().field(), origin, asked != null))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(@FormParam("email") String email, @FormParam("invitation") String invitation) {
        SignUpOrigin origin = SignUpOrigin.of(invitation);
        EmailEntry entry = EmailEntry.of(email);
        if (entry.address().isEmpty()) {
            return Uni.createFrom().item(Response.status(HttpStatus.UNPROCESSABLE)
                    .entity(Templates.signUp(new Page(entry.field(), origin, false))).build());
        }
        return watch.answersLater().map(answers -> {
            if (!answers) {
                return Response.seeOther(SignInUnavailableResource.address(origin.page())).build();
            }
            links.signUp(entry.address().get(), home + origin.next());
            return Response.seeOther(URI.create(origin.form("asked=1"))).build();
        });
    }

    /** By our own table: this page stands while the identity service is down. */
    private boolean isSignedIn(String session) {
        return session != null && sessions.byKey(session).filter(held -> !held.isOver(clock.instant())).isPresent();
    }
}
