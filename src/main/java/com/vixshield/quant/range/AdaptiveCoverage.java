package com.vixshield.quant.range;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.quant.math.SortedWindow;

/**
 * The multiple of σ̂ that covers a share p of moves, corrected by its own misses: adaptive conformal inference (Gibbs and
 * Candès,
 * 2021) on the order statistic ⌈(n+1)(1−α)⌉ of past |z|. Counts how often it was right.
 */
final class AdaptiveCoverage {

    private final double level;
    private final RangeRules rules;
    private double missRate;
    private double multiple = -1;
    private int outcomes;
    private int hits;
    private final Map<Integer, int[]> byYear = new TreeMap<>();

    AdaptiveCoverage(double level, RangeRules rules) {
        this.level = level;
        this.rules = rules;
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
        int[] count = byYear.computeIfAbsent(year, y -> new int[2]);
        count[0]++;
        count[1] += missed ? 0 : 1;
    }

    /** Empty until enough moves are known. */
    OptionalDouble multiple() {
        return multiple < 0 ? OptionalDouble.empty() : OptionalDouble.of(multiple);
    }

    Optional<Coverage> coverage() {
        if (outcomes == 0) {
            return Optional.empty();
        }
        Optional<Integer> worst = byYear.keySet().stream().filter(y -> byYear.get(y)[0] >= rules.leastYear())
                .min((a, b) -> Double.compare(share(a), share(b)));
        return Optional.of(new Coverage(level, outcomes, (double) hits / outcomes, worst,
                worst.map(w -> OptionalDouble.of(share(w))).orElse(OptionalDouble.empty())));
    }

    private double share(int year) {
        return (double) byYear.get(year)[1] / byYear.get(year)[0];
    }
}
