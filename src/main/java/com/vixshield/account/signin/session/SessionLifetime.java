package com.vixshield.account.signin.session;

import java.time.Duration;
import java.time.Instant;

import com.vixshield.account.signin.token.SessionTokens;

/**
 * Limits how long a person stays signed in. The realm has the same numbers (ssoSession…), except for operators, whom it
 * does not know.
 */
public final class SessionLifetime {

    /** Not used for so long, a session is over. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** However busy a session is, so long after the password or passkey it is over. */
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration OPERATORS = Duration.ofHours(2);
    /** Use is noted no more often than this, so that reading pages does not mean writing rows. */
    public static final Duration NOTED = Duration.ofMinutes(1);

    private SessionLifetime() {
    }

    /**
     * Counted from the sign-in, not from the first request here: a browser that the identity service lets in again without a
     * question gets no new hours. A person who becomes an operator gets the shorter span with their next token.
     *
     * @param begun for a provider that does not say when it asked
     */
    static Instant end(SessionTokens tokens, Instant begun) {
        return tokens.signedInAt().orElse(begun).plus(tokens.operator() ? OPERATORS : LONGEST);
    }
}
