package com.vixshield.status;

import java.time.Instant;
import java.util.UUID;

/**
 * Describes something that went wrong, in the operator's words.
 *
 * @param endedAt null while it is under way
 */
public record Incident(UUID id, String title, String body, Instant begunAt, Instant endedAt, Instant updatedAt) {

    public boolean isOver() {
        return endedAt != null;
    }
}
