package com.vixshield.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.chart.PayoffStrikes;

/**
 * Lists a subscriber's signals.
 *
 * @param settledOnly whether the account sees a signal only once it has settled
 * @param upcoming the session after the current one
 * @param older address of the next page of the history, null on the last one
 */
record SignalsPage(String path, String tier, boolean settledOnly, Current current, Upcoming upcoming, List<Line> lines,
        String older) {

    /**
     * The latest session whose hour has come.
     *
     * @param since when it came to this stage, null when that is not known
     * @param next when the next thing happens, null when nothing does; {@code left} until then
     * @param offer null while there is nothing to show, or nothing that this account may see
     * @param result null until graded, or without a condor
     */
    record Current(LocalDate session, SignalStage stage, Instant since, Instant next, Duration left, Offer offer,
            Result result) {
    }

    /** @param points of one condor after fees */
    record Result(double points, boolean taken) {
    }

    record Upcoming(LocalDate session, Instant preview, Duration left) {
    }

    /**
     * A tier's condor as it was published.
     *
     * @param limit credit to ask for, on the exchange's tick
     * @param tooLate credit below which nothing is expected any more, on the tick; null when not computed
     * @param why what refuses it; empty on a trade
     */
    record Offer(boolean hold, PayoffStrikes strikes, double expected, double limit, Double tooLate, List<String> why) {
    }

    /** @param result points after fees at the expected credit, null until graded or without a condor */
    record Line(LocalDate session, String kind, String word, boolean late, boolean backfilled, Double credit, Double result,
            boolean taken) {

        /** Whether everybody may see it. */
        public boolean isSettled() {
            return !word.equals(SignalStage.OPEN.getWord()) && !word.equals(SignalStage.RUNNING.getWord());
        }
    }
}
