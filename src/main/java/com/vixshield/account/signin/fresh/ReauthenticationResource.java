package com.vixshield.account.signin.fresh;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.signin.IdentityAvailability;
import com.vixshield.account.signin.LocalRedirect;
import com.vixshield.account.signin.SignInUnavailableResource;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;

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

    @GET
    public Response again(@QueryParam("next") String next) {
        if (!signIn.isFresh() && !watch.answers().join()) {
            return Response.seeOther(SignInUnavailableResource.address(LocalRedirect.or("/sign-in", next))).build();
        }
        if (!signIn.isFresh()) {
            throw new AuthenticationFailedException("signed in too long ago");
        }
        return Response.seeOther(URI.create(LocalRedirect.or("/sign-in", next) + "?" + SignInAge.DONE)).build();
    }
}
