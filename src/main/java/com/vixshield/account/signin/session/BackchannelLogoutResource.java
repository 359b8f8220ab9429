package com.vixshield.account.signin.session;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.vixshield.account.signin.token.LogoutTokens;
import com.vixshield.account.signin.token.LogoutTokens.Logout;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Ends a session when the identity service reports that it has ended there. Quarkus has such an endpoint, but notes the end
 * in the memory of the node that was called, and forgets it when the next person signs in; here the session is gone, for
 * every node, before the call is answered. The call is anonymous, so a thread is used only once its token is known to be the
 * identity service's; and the form is read here, because one that cannot be decoded on an event loop is never answered.
 */
@Path("/sign-out/backchannel")
@NonBlocking
public class BackchannelLogoutResource {

    private static final String TOKEN = "logout_token";

    @Inject
    LogoutTokens tokens;
    @Inject
    BrowserSessions sessions;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> end(String form) {
        return Uni.createFrom().completionStage(() -> tokens.read(token(form))).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(logout -> {
                    logout.ifPresent(this::end);
                    return Response.status(logout.isPresent() ? 200 : 400).header("Cache-Control", "no-store").build();
                });
    }

    /** Null where the form has none, or is none. */
    private static String token(String form) {
        try {
            return new QueryStringDecoder(form, false).parameters().getOrDefault(TOKEN, List.of()).stream().findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void end(Logout logout) {
        if (logout.sid() == null) {
            sessions.endAll(logout.identity());
        } else {
            sessions.endNamed(logout.identity(), logout.sid());
        }
    }
}
