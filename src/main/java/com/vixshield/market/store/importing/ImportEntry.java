package com.vixshield.market.store.importing;

import java.time.Instant;

/**
 * Describes a logged import.
 *
 * @param origin folder, upload or feed
 * @param requestedBy an operator or a feed; null for a folder
 * @param size of the file in bytes
 */
public record ImportEntry(ImportReport report, String origin, String requestedBy, Instant at, long size, String sha256,
        int millis) {
}
