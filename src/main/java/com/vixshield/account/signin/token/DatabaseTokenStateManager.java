package com.vixshield.account.signin.token;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import com.vixshield.account.signin.IdentityClient;
import com.vixshield.account.signin.SignInConfig;
import com.vixshield.account.signin.session.BrowserSessions;
import com.vixshield.account.signin.session.ClientInfo;
import com.vixshield.account.signin.session.SessionLifetime;
import com.vixshield.account.signin.token.TokenRenewal.Ended;
import com.vixshield.account.signin.token.TokenRenewal.Renewed;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Stores a session's tokens in the database and gives the browser a key, instead of Quarkus' cookies full of tokens: so a
 * session can be ended from elsewhere, on every node at once. Renews them too, because Quarkus would let two requests of
 * one browser renew at the same moment, which the identity service takes for theft, and would end every session whose
 * renewal fails while that service is down.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class DatabaseTokenStateManager implements TokenStateManager {

    /** In the request: which session it came with. */
    public static final String SESSION = "vixshield.browser-session";
    /** Request attribute: the state of the session is unknown. */
    public static final String UNREAD = "vixshield.unread-session";
    private static final int LONGEST_AGENT = 300;
    private static final Duration SKEW = Duration.ofSeconds(30);
    /** Pause after a request that was not answered. */
    private static final Duration PAUSE = Duration.ofSeconds(6);

    @Inject
    BrowserSessions sessions;
    @Inject
    IdentityClient service;
    @Inject
    SignInConfig config;
    @Inject
    Clock clock;

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig tenant, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        ClientInfo visit = visit(request.request());
        SessionTokens begun = new SessionTokens(tokens.getIdToken(), tokens.getRefreshToken());
        if (begun.freshUntil().plus(SKEW).isBefore(clock.instant())) {
            // Quarkus lets it pass for as long as a session outlives the service (lifespan-grace); a session begins fresh
            throw new AuthenticationCompletionException("an ID token from the past");
        }
        return context.runBlocking(() -> sessions.begin(begun, visit));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig tenant, String key,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> {
            StoredTokens held = sessions.byKey(key).orElseThrow(() -> new AuthenticationFailedException("no session"));
            if (held.isOver(clock.instant())) {
                finish(held);
                throw new AuthenticationFailedException("unused for too long, or too long ago");
            }
            request.put(SESSION, held.session());
            if (!held.usedAt().plus(SessionLifetime.NOTED).isAfter(clock.instant())) {
                sessions.noteUse(held);
            }
            // without the refresh token: renewing is done here
            return new AuthorizationCodeTokens(current(held).id(), null, null);
        }).onFailure(failure -> !(failure instanceof AuthenticationFailedException)).invoke(() -> leaveOpen(request));
    }

    /** Quarkus ends a session whose tokens it does not get; a database that is away for a moment must not sign people out. */
    private static void leaveOpen(RoutingContext request) {
        request.put(UNREAD, true);
        request.addHeadersEndHandler(nothing -> request.response().removeCookies("q_session", false));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig tenant, String key,
            OidcRequestContext<Void> context) {
        if (request.get(UNREAD) != null) {
            return Uni.createFrom().voidItem();
        }
        // not by the context: its executor is that of the first application in this machine, which in tests may have ended
        return Uni.createFrom().completionStage(() -> request.vertx().<Void> executeBlocking(() -> {
            sessions.byKey(key).ifPresent(held -> sessions.end(held.identity(), held.session()));
            return null;
        }, false).toCompletionStage());
    }

    /** At the identity service too, which would let the same browser in again without asking. */
    private void finish(StoredTokens held) {
        sessions.take(held.identity(), held.session()).ifPresent(service::signOut);
    }

    private SessionTokens current(StoredTokens held) {
        SessionTokens known = held.tokens();
        if (held.freshUntil().isAfter(clock.instant()) || known.refresh() == null
                || !sessions.claimRenewal(held, config.patience().plus(PAUSE))) {
            return known;
        }
        TokenRenewal answer = service.renew(known.refresh());
        if (answer instanceof Renewed renewed) {
            sessions.renew(held, renewed.tokens());
            return renewed.tokens();
        }
        if (answer instanceof Ended) {
            sessions.end(held.identity(), held.session());
            throw new AuthenticationFailedException("ended by the identity service");
        }
        return known;
    }

    private static ClientInfo visit(HttpServerRequest request) {
        String agent = request.getHeader("User-Agent");
        String clean = agent == null ? null : agent.replaceAll("\\p{Cntrl}", " ").strip();
        return new ClientInfo(request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                clean == null || clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT));
    }
}
