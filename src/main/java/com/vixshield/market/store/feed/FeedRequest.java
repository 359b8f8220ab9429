package com.vixshield.market.store.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Describes an operator's request and its progress.
 *
 * @param feed of a fetch; null otherwise
 * @param touchedAt last sign of life of the node that works on it; null before one does
 * @param finishedAt null until then
 * @param failed of what was done: feeds without good content, files with refusals
 * @param errors of those, the first ones, each with what it is about
 * @param doing what is being done, or what was done last; null before the beginning
 */
public record FeedRequest(UUID id, Kind kind, String feed, String requestedBy, Instant requestedAt, Instant touchedAt,
        Instant finishedAt, int done, int total, int failed, List<String> errors, String doing) {

    public enum Kind {
        /** One feed. */
        FETCH,
        /** All feeds, and the futures of twenty years. */
        BACKFILL,
        /** The folder that is configured. */
        FOLDER
    }

    public FeedRequest {
        errors = List.copyOf(errors);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public String title() {
        return switch (kind) {
            case FETCH -> "Fetch of " + feed;
            case BACKFILL -> "Backfill from the providers";
            case FOLDER -> "Import of the folder";
        };
    }
}
