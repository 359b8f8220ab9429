package com.vixshield.quant.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Adds up results session by session, in points of one condor.
 *
 * @param points one per session, sessions without a trade included
 * @param deepest the drawdown that went furthest down, absent while there was none
 * @param longest the one that took the most sessions, to its end or until now
 */
public record EquityCurve(List<Point> points, Optional<Drawdown> deepest, Optional<Drawdown> longest) {

    /** @param underWater distance below the highest value so far, 0 or negative */
    public record Point(LocalDate session, double equity, double underWater) {
    }

    /**
     * @param peak last session at the old high; the session before the first one when the record began by losing
     * @param trough session of the lowest value
     * @param recovered first session at or above the old high again, absent while it is under water
     * @param depth negative
     * @param sessions from the first one below the high to the last one
     */
    public record Drawdown(Optional<LocalDate> peak, LocalDate trough, Optional<LocalDate> recovered, double depth,
            int sessions) {
    }

    /** @param results by session, 0 where nothing was traded */
    public static EquityCurve of(SortedMap<LocalDate, Double> results) {
        var walk = new Walk();
        results.forEach(walk::step);
        walk.end(Optional.empty());
        return new EquityCurve(List.copyOf(walk.points), Optional.ofNullable(walk.deepest), Optional.ofNullable(walk.longest));
    }

    private static final class Walk {

        private final List<Point> points = new ArrayList<>();
        private double equity;
        private double high;
        private Optional<LocalDate> highAt = Optional.empty();
        private LocalDate trough;
        private double lowest;
        private int below;
        private Drawdown deepest;
        private Drawdown longest;

        private void step(LocalDate session, double result) {
            equity += result;
            if (equity >= high) {
                end(Optional.of(session));
                high = equity;
                highAt = Optional.of(session);
            } else {
                below++;
                if (equity - high < lowest) {
                    lowest = equity - high;
                    trough = session;
                }
            }
            points.add(new Point(session, equity, equity - high));
        }

        private void end(Optional<LocalDate> recovered) {
            if (below > 0) {
                var drawdown = new Drawdown(highAt, trough, recovered, lowest, below);
                deepest = deepest == null || drawdown.depth() < deepest.depth() ? drawdown : deepest;
                longest = longest == null || below > longest.sessions() ? drawdown : longest;
            }
            below = 0;
            lowest = 0;
        }
    }
}
