package com.vixshield.account.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.Blocking;

/**
 * Leads through the identity service, which asks for the password or passkey again (AgainRedirect), and back to a page. The
 * session of before ends on the way: Quarkus takes no authorization code while there is one.
 */
@Path(AgainResource.PATH)
@Authenticated
@Blocking
public class AgainResource {

    static final String PATH = "/sign-in/again";

    @Inject
    Freshness signIn;
    @Inject
    IdentityWatch watch;

    static URI address(String next) {
        return URI.create(PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    @GET
    public Response again(@QueryParam("next") String next) {
        if (!signIn.isFresh() && !watch.answers().join()) {
            return Response.seeOther(UnavailableResource.address(OwnPage.or("/sign-in", next))).build();
        }
        if (!signIn.isFresh()) {
            throw new AuthenticationFailedException("signed in too long ago");
        }
        return Response.seeOther(URI.create(OwnPage.or("/sign-in", next) + "?" + Freshness.DONE)).build();
    }
}
