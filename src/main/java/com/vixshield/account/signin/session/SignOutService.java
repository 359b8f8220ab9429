package com.vixshield.account.signin.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.signin.IdentityClient;

/**
 * Ends sessions of other browsers: here at once, and then at the identity service, which would otherwise let that browser
 * in again without a question. It is told with the session's own refresh token, so that this application needs no
 * permission over other people's sessions there, nor a token that could change an account.
 */
@ApplicationScoped
class SignOutService {

    /** How far the ending has come. */
    enum Reach {
        EVERYWHERE,
        HERE
    }

    @Inject
    BrowserSessions sessions;
    @Inject
    IdentityClient service;

    /** What is not this person's, or has ended already, is simply not there. */
    Reach of(String identity, UUID session) {
        return told(sessions.take(identity, session).stream().toList());
    }

    Reach ofAllBut(UUID here, String identity) {
        return told(sessions.of(identity).stream().map(BrowserSession::id).filter(id -> !id.equals(here))
                .map(id -> sessions.take(identity, id)).flatMap(Optional::stream).toList());
    }

    /** Stops at the first that is not answered: the others would not be either, and the person waits. */
    private Reach told(List<String> refreshTokens) {
        return refreshTokens.stream().allMatch(service::signOut) ? Reach.EVERYWHERE : Reach.HERE;
    }
}
