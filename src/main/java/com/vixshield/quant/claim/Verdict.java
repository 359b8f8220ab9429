package com.vixshield.quant.claim;

import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Range;

/** Says what a measurement means for a claim (rulebook §11). */
public enum Verdict {
    TOO_EARLY("too early"),
    SUPPORTED("supported"),
    NOT_SUPPORTED("not supported"),
    NOT_ENOUGH("true, and not enough");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException for another text than a verdict's */
    public static Verdict of(String text) {
        for (Verdict verdict : values()) {
            if (verdict.text.equals(text)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict: " + text);
    }

    /** The interval must meet the claimed range and exclude that nothing happens. @param pays whether its break-even is met */
    public static Verdict strict(Claim claim, int n, Estimate estimate, boolean pays) {
        Range interval = estimate.interval();
        return of(claim, n, (claim.isLevel() || excludes(interval, claim)) && interval.meets(claim.claimed()), pays);
    }

    /** By the letter of rulebook 1.0 an estimate inside the range is enough, however wide its interval. */
    public static Verdict lenient(Claim claim, int n, Estimate estimate, boolean pays) {
        boolean inside = claim.claimed().contains(estimate.value());
        return inside ? of(claim, n, true, pays) : strict(claim, n, estimate, pays);
    }

    private static boolean excludes(Range interval, Claim claim) {
        return !interval.contains(claim.noEffect());
    }

    private static Verdict of(Claim claim, int n, boolean supported, boolean pays) {
        if (n < claim.least()) {
            return TOO_EARLY;
        }
        return !supported ? NOT_SUPPORTED : pays ? SUPPORTED : NOT_ENOUGH;
    }
}
