package com.vixshield.evidence.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Holds a claim table that this installation computed.
 *
 * @param computedOn day in New York; there is one a day and basis at most
 * @param source of the data, in words
 * @param dataSha256 of everything it was computed from
 * @param first session of the data, null without any
 * @param last likewise
 * @param claims as claims.csv
 * @param controls as controls.csv, or empty
 */
public record StoredComputation(UUID id, Basis basis, Instant computedAt, LocalDate computedOn, String rulebook, String source,
        String dataSha256, LocalDate first, LocalDate last, String claims, String controls) {
}
