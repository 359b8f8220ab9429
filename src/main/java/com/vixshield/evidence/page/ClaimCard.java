package com.vixshield.evidence.page;

import java.util.List;

import com.vixshield.chart.Drawing;
import com.vixshield.chart.RangePlot;

/**
 * A claim as the pages show it.
 *
 * @param headline the variant that stands for it
 * @param variants all, the headline first
 */
public record ClaimCard(ClaimDescription about, MeasuredVariant headline, List<MeasuredVariant> variants) {

    /** Farthest value shown of a share with a sign: a drawdown can be made many times worse. */
    private static final double EDGE = 1;
    private static final double AIR = 1.15;

    public String href() {
        return "/claims/" + about.id();
    }

    public String kind() {
        return MeasuredVariant.kind(claim().strict());
    }

    /** As a tag says it: Not supported. */
    public String verdict() {
        String text = claim().strict().text();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public String estimator() {
        return claim().estimator();
    }

    public String measured() {
        return sentences().measured();
    }

    public String claimed() {
        return sentences().claimed();
    }

    public String reason() {
        return sentences().reason();
    }

    public String change() {
        return sentences().change();
    }

    public RangePlot wide() {
        return plot(Drawing.WIDE);
    }

    public RangePlot narrow() {
        return plot(Drawing.NARROW);
    }

    /** Also for those who do not see the plot. */
    public String label() {
        return "Claimed " + claimed() + ". " + measured();
    }

    /** What stands for the claim, over the whole period. */
    public PublishedClaim headlineClaim() {
        return claim();
    }

    PublishedClaim claim() {
        return headline.whole();
    }

    private ClaimSentences sentences() {
        return new ClaimSentences(claim());
    }

    private RangePlot plot(Drawing drawing) {
        PublishedClaim claim = claim();
        double farthest = Math.max(Math.abs(claim.low()), Math.abs(claim.high()));
        double claimed = Double.isInfinite(claim.claimedHigh()) ? claim.claimedLow() : claim.claimedHigh();
        double edge = Math.max(Math.abs(claimed), Math.min(EDGE, farthest))
                * (Double.isInfinite(claim.claimedHigh()) ? AIR : 1);
        return RangePlot.of(new RangePlot.Range(claim.claimedLow(), Math.min(edge, claim.claimedHigh())),
                new RangePlot.Range(claim.low(), claim.high()), claim.estimate(), claim.needed(), Math.max(edge, EDGE / 1e3),
                claim.isSigned(), drawing);
    }
}
