package com.vixshield.account.signin.fresh;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.signin.IdentityAvailability;
import com.vixshield.account.signin.LocalRedirect;
import com.vixshield.account.signin.SignInUnavailableResource;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/**
 * Leads a person through a new sign-in at the identity service (ReauthenticationRedirect) and back to a page. The previous
 * session ends on the way: Quarkus takes no authorization code while there is one.
 */
@Path(ReauthenticationResource.PATH)
@Authenticated
@Blocking
public class ReauthenticationResource {

    static final String PATH = "/sign-in/again";

    @Inject
    SignInAge signIn;
    @Inject
    IdentityAvailability watch;

    static URI address(String next) {
        return URI.create(PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** A link elsewhere, in a mail for one, leads to the page and ends no session: browsers say where a request begins. */
    @GET
    public Uni<Response> again(@QueryParam("next") String next, @HeaderParam("Sec-Fetch-Site") String from) {
        String page = LocalRedirect.or("/sign-in", next);
        if (signIn.isFresh()) {
            return Uni.createFrom().item(Response.seeOther(URI.create(page + "?" + SignInAge.DONE)).build());
        }
        if (from != null && !from.equals("same-origin")) {
            return Uni.createFrom().item(Response.seeOther(URI.create(page)).build());
        }
        return watch.answersLater().map(answers -> {
            if (answers) {
                throw new AuthenticationFailedException("signed in too long ago");
            }
            return Response.seeOther(SignInUnavailableResource.address(page)).build();
        });
    }
}
