package com.vixshield.evidence.verdict;

import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.quant.claim.Verdict;

/**
 * Holds the verdict of one claim on one day.
 *
 * @param variant that stands for the claim
 * @param estimate in the claim's unit, NaN without one; low and high likewise
 * @param last session of the data, null without any
 */
public record VerdictEntry(Basis basis, String claim, LocalDate computedOn, Instant computedAt, String variant, Verdict verdict,
        int n, double estimate, double low, double high, LocalDate last, String dataSha256) {
}
