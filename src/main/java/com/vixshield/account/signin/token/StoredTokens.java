package com.vixshield.account.signin.token;

import java.time.Instant;
import java.util.UUID;

import com.vixshield.account.signin.session.SessionLifetime;

/** A session's tokens, as the request found them that came with its key. */
record StoredTokens(UUID session, String identity, String sid, SessionTokens tokens, Instant freshUntil, Instant startedAt,
        Instant usedAt, Instant endsAt) {

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now) || !usedAt.plus(SessionLifetime.IDLE).isAfter(now);
    }
}
