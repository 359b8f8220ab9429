package com.vixshield.account.signin.token;

/** Describes the identity service's answer to a token renewal. */
public sealed interface TokenRenewal {

    record Renewed(SessionTokens tokens) implements TokenRenewal {
    }

    /** The session is over there: signed out, ended by an administrator, its person locked, or idle for too long. */
    record Ended() implements TokenRenewal {
    }

    /** It is down, or does not answer in time; what was true a minute ago is the best that is known. */
    record Unanswered() implements TokenRenewal {
    }
}
