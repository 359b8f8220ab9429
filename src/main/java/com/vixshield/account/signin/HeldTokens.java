package com.vixshield.account.signin;

import java.time.Instant;
import java.util.UUID;

/** A session's tokens, as the request found them that came with its key. */
record HeldTokens(UUID session, String identity, String sid, Tokens tokens, Instant freshUntil, Instant startedAt,
        Instant usedAt, Instant endsAt) {

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now) || !usedAt.plus(Lifespan.IDLE).isAfter(now);
    }
}
