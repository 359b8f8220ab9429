package com.vixshield.account.signin.token;

import java.time.Instant;
import java.util.UUID;

import com.vixshield.account.signin.session.SessionLifetime;

/** Holds a session's stored tokens for the duration of a request. */
public record StoredTokens(UUID session, String identity, String sid, SessionTokens tokens, Instant freshUntil,
        Instant startedAt,
        Instant usedAt, Instant endsAt) {

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now) || !usedAt.plus(SessionLifetime.IDLE).isAfter(now);
    }
}
