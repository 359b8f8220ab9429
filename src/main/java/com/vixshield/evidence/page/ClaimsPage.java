package com.vixshield.evidence.page;

import java.util.List;

import com.vixshield.quant.claim.Verdict;

/**
 * Holds what the claim meter shows.
 *
 * @param own claims on our sealed record, null before they were first computed
 * @param settled sessions of the sealed record that have been graded
 */
public record ClaimsPage(ClaimEdition edition, OwnClaims own, int settled, Robustness robustness) {

    /** Sessions below which nothing is said of our own record. */
    private static final int LEAST = 250;

    public List<ClaimCard> cards() {
        return edition.cards();
    }

    public List<MeterControl> controls() {
        return edition.controls();
    }

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
        return cards().stream().filter(card -> card.claim().strict() == verdict).count();
    }
}
