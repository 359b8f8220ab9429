package com.vixshield.quant.range;

import java.time.LocalDate;

/**
 * Holds the forecast of every session of one walk, by the index of the session. Nothing at an index depends on a later session.
 */
public final class RangeHistory {

    private final LocalDate[] dates;
    private final double[] sigma;
    private final double[][] bands;
    private final double[] z;
    private final int[] known;
    private final int window;

    /**
     * @param sigma 0 where there is no forecast
     * @param bands by level, then by session; 0 before there is one
     * @param z standardised outcomes in the order in which they became known
     * @param known how many of them were known at each session
     */
    RangeHistory(LocalDate[] dates, double[] sigma, double[][] bands, double[] z, int[] known, int window) {
        this.dates = dates;
        this.sigma = sigma;
        this.bands = bands;
        this.z = z;
        this.known = known;
        this.window = window;
    }

    public int size() {
        return dates.length;
    }

    public LocalDate date(int session) {
        return dates[session];
    }

    /** One-session standard deviation, decimal; 0 without a forecast. */
    public double sigma(int session) {
        return sigma[session];
    }

    /** Log return at the edge of the range of one level (0 is the lowest); 0 before there is one. */
    public double band(int level, int session) {
        return bands[level][session];
    }

    /** A cursor over the outcomes behind each session's real-world distribution. */
    public OutcomeWindow outcomes() {
        return new OutcomeWindow(this, z);
    }

    int outcomesKnown(int session) {
        return known[session];
    }

    /**
     * Only sessions of the window count, those without an outcome are not replaced by older ones. The daily signal reaches
     * further back instead; since 2010 that is the same.
     */
    int firstOutcome(int session) {
        return session < window ? 0 : known[session - window];
    }
}
