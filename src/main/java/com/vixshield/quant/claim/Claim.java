package com.vixshield.quant.claim;

import com.vixshield.quant.inference.Range;

/**
 * Describes a published claim as it can be measured.
 *
 * @param text what is claimed, for whom
 * @param estimator how it is measured
 * @param source what the numbers are made of
 * @param least sessions or events below which nothing is said
 * @param claimed range; one that is open above has an infinite end
 * @param noEffect value that would mean nothing happens; NaN for a level such as a win rate
 */
public record Claim(String id, String text, String estimator, String source, int least, Range claimed, String unit,
        double noEffect) {

    static final String MODEL = "model-priced, hypothetical";
    static final String MODEL_REAL_VX = "model-priced options, real VX";

    /** That something helps: any gain above nothing. */
    static Claim helps(String id, String text, String estimator, int least, String unit) {
        return new Claim(id, text, estimator, MODEL, least, new Range(0, Double.POSITIVE_INFINITY), unit, 0);
    }

    /** That something stands at a level. */
    static Claim level(String id, String text, String estimator, int least, Range claimed, String unit) {
        return new Claim(id, text, estimator, MODEL, least, claimed, unit, Double.NaN);
    }

    Claim from(String otherSource) {
        return new Claim(id, text, estimator, otherSource, least, claimed, unit, noEffect);
    }

    boolean isLevel() {
        return Double.isNaN(noEffect);
    }
}
