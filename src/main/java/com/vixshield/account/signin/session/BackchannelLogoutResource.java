package com.vixshield.account.signin.session;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.signin.token.LogoutTokens;
import com.vixshield.account.signin.token.LogoutTokens.Logout;

import io.smallrye.common.annotation.Blocking;

/**
 * Ends a session when the identity service reports that it has ended there. Quarkus has such an endpoint, but notes the end
 * in the memory of the node that was called, and forgets it when the next person signs in; here the session is gone, for
 * every node, before the call is answered.
 */
@Path("/sign-out/backchannel")
@Blocking
public class BackchannelLogoutResource {

    @Inject
    LogoutTokens tokens;
    @Inject
    BrowserSessions sessions;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@FormParam("logout_token") String token) {
        Optional<Logout> logout = token == null ? Optional.empty() : tokens.read(token);
        logout.ifPresent(this::end);
        return Response.status(logout.isPresent() ? 200 : 400).header("Cache-Control", "no-store").build();
    }

    private void end(Logout logout) {
        if (logout.sid() == null) {
            sessions.endAll(logout.identity());
        } else {
            sessions.endNamed(logout.identity(), logout.sid());
        }
    }
}
