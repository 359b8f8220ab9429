package com.vixshield.market.cboe;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.vixshield.market.file.CsvRows;

/**
 * Bounds the level of an index, so that one is not taken for another: a single value wide around all since 1990, which a
 * crash may double, and the middle of a long history much closer, which no crash moves.
 */
public final class IndexLevels {

    /** @param middle the lowest and the highest median that a history of a year or more can have */
    private record Span(double lowest, double highest, double[] middle) {
    }

    private static final Span VOLATILITY = new Span(3, 250, new double[]{7, 60});
    private static final Map<String, Span> SPANS = Map.of("SPX", new Span(200, 100_000, new double[]{250, 100_000}), "VIX",
            VOLATILITY, "VIX1D", VOLATILITY, "VIX9D", VOLATILITY, "VIX3M", VOLATILITY, "VIX6M", VOLATILITY, "VVIX",
            new Span(10, 500, new double[]{62, 150}), "SKEW", new Span(80, 400, new double[]{102, 170}));
    /** A session's year: less has a middle anywhere. */
    private static final int LONG = 250;

    private IndexLevels() {
    }

    /** @param close may be NaN, which is anywhere */
    public static void require(String index, double close, CsvRows row) {
        Span span = SPANS.get(index);
        if (span != null && (close < span.lowest() || close > span.highest())) {
            throw row.refuse("cannot be the " + index + ": " + close);
        }
    }

    /** Why these closes cannot be the history of that index; empty when they can. */
    public static Optional<String> doubtAbout(String index, double[] closes) {
        Span span = SPANS.get(index);
        double[] known = Arrays.stream(closes).filter(close -> !Double.isNaN(close)).sorted().toArray();
        if (span == null || known.length < LONG) {
            return Optional.empty();
        }
        double middle = known[known.length / 2];
        return middle >= span.middle()[0] && middle <= span.middle()[1]
                ? Optional.empty()
                : Optional.of("half of its values are above " + middle + ": not the history of the " + index);
    }
}
