package com.vixshield.quant.range;

import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.math.SortedWindow;

/**
 * Adapts the multiple of σ̂ that covers a share p of moves to its own misses: adaptive conformal inference (Gibbs and
 * Candès, 2021) on the order statistic ⌈(n+1)(1−α)⌉ of past |z|. Counts how often it was right.
 */
final class AdaptiveCoverage {

    private final double level;
    private final RangeRules rules;
    private double missRate;
    private double multiple = -1;
    private int outcomes;
    private int hits;
    private final int firstYear;
    private final int[] yearOutcomes;
    private final int[] yearHits;

    /** @param firstYear of the calendar years in which outcomes may fall @param lastYear included */
    AdaptiveCoverage(double level, int firstYear, int lastYear, RangeRules rules) {
        this.level = level;
        this.rules = rules;
        this.firstYear = firstYear;
        this.yearOutcomes = new int[lastYear - firstYear + 1];
        this.yearHits = new int[lastYear - firstYear + 1];
        this.missRate = 1 - level;
    }

    /** Sets the multiple for the coming session from the moves known so far. */
    void forecast(SortedWindow moves) {
        int n = moves.size();
        if (n >= rules.leastPairs()) {
            int k = (int) Math.ceil((n + 1) * (1 - missRate));
            multiple = moves.orderStatistic(Math.min(n, k));
        }
    }

    /** The session's |z| became known, in the given calendar year. */
    void observe(double move, int year) {
        if (multiple < 0) {
            return;
        }
        boolean missed = move > multiple;
        double rate = missRate + rules.learningRate() * (1 - level - (missed ? 1 : 0));
        missRate = Math.max(rules.leastMissRate(), Math.min(rules.mostMissRate(), rate));
        outcomes++;
        hits += missed ? 0 : 1;
        yearOutcomes[year - firstYear]++;
        yearHits[year - firstYear] += missed ? 0 : 1;
    }

    /** Empty until enough moves are known. */
    OptionalDouble multiple() {
        return multiple < 0 ? OptionalDouble.empty() : OptionalDouble.of(multiple);
    }

    Optional<BandCoverage> coverage() {
        if (outcomes == 0) {
            return Optional.empty();
        }
        int worst = -1;
        for (int year = 0; year < yearOutcomes.length; year++) {
            if (yearOutcomes[year] >= rules.leastYear() && (worst < 0 || share(year) < share(worst))) {
                worst = year;
            }
        }
        return Optional.of(new BandCoverage(level, outcomes, (double) hits / outcomes,
                worst < 0 ? Optional.empty() : Optional.of(firstYear + worst),
                worst < 0 ? OptionalDouble.empty() : OptionalDouble.of(share(worst))));
    }

    private double share(int year) {
        return (double) yearHits[year] / yearOutcomes[year];
    }
}
