package com.vixshield.evidence.page;

import java.util.List;

import com.vixshield.quant.claim.Verdict;

/**
 * Holds what the claim meter shows.
 *
 * @param settled sessions of the sealed record that have been graded
 */
public record ClaimsPage(List<ClaimCard> cards, List<MeterControl> controls, PublishedManifest manifest, int settled,
        Robustness robustness) {

    /** Sessions below which nothing is said of our own record. */
    private static final int LEAST = 250;

    public long supported() {
        return count(Verdict.SUPPORTED);
    }

    public long notEnough() {
        return count(Verdict.NOT_ENOUGH);
    }

    public long notSupported() {
        return count(Verdict.NOT_SUPPORTED);
    }

    public long tooEarly() {
        return count(Verdict.TOO_EARLY);
    }

    public int least() {
        return LEAST;
    }

    private long count(Verdict verdict) {
        return cards.stream().filter(card -> card.claim().strict() == verdict).count();
    }
}
