package com.vixshield.account.signin;

/** What the identity service says when it is asked for new tokens. */
sealed interface Renewal {

    record Renewed(Tokens tokens) implements Renewal {
    }

    /** The session is over there: signed out, ended by an administrator, its person locked, or idle for too long. */
    record Ended() implements Renewal {
    }

    /** It is down, or does not answer in time; what was true a minute ago is the best that is known. */
    record Unanswered() implements Renewal {
    }
}
