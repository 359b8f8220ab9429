package com.vixshield.quant.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts wins, and the wins that were needed.
 *
 * @param rate share won; absent below {@link #LEAST} results, as is its interval
 * @param neededAverage L/(L+W) at the average loss L and the average win W; absent unless both have happened
 * @param neededFull share of wins that breaks even if every loss is the full width; absent without a result
 */
public record WinRate(int n, int wins, OptionalDouble rate, Optional<Interval> interval, OptionalDouble neededAverage,
        OptionalDouble neededFull) {

    /** Fewer results say nothing about a rate near 0.9. */
    public static final int LEAST = 30;

    /** What the interval says against the break-even at the average loss. */
    public enum Verdict {
        TOO_EARLY,
        PAYS,
        DOES_NOT_PAY,
        UNDECIDED
    }

    public static WinRate of(List<GradedResult> results) {
        int n = results.size();
        int wins = (int) results.stream().filter(GradedResult::won).count();
        boolean enough = n >= LEAST;
        return new WinRate(n, wins, enough ? OptionalDouble.of((double) wins / n) : OptionalDouble.empty(),
                enough ? Optional.of(Interval.ofShare(wins, n)) : Optional.empty(), average(results), full(results));
    }

    private static OptionalDouble average(List<GradedResult> results) {
        OptionalDouble win = results.stream().filter(GradedResult::won).mapToDouble(GradedResult::pnl).average();
        OptionalDouble loss = results.stream().filter(r -> !r.won()).mapToDouble(r -> -r.pnl()).average();
        return win.isEmpty() || loss.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(loss.getAsDouble() / (loss.getAsDouble() + win.getAsDouble()));
    }

    private static OptionalDouble full(List<GradedResult> results) {
        double width = results.stream().mapToDouble(GradedResult::width).sum();
        double lost = results.stream().mapToDouble(r -> r.width() - r.credit()).sum();
        return width > 0 ? OptionalDouble.of(lost / width) : OptionalDouble.empty();
    }

    public Verdict verdict() {
        if (interval.isEmpty() || neededAverage.isEmpty()) {
            return Verdict.TOO_EARLY;
        }
        double needed = neededAverage.getAsDouble();
        if (interval.get().contains(needed)) {
            return Verdict.UNDECIDED;
        }
        return interval.get().low() > needed ? Verdict.PAYS : Verdict.DOES_NOT_PAY;
    }
}
