package com.vixshield.quant.gate.learned;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Reads what the learned gate looks at from a history. Nothing of a later session is read; of VX futures not even the session's
 * own settlements, which come after the close.
 */
public final class LearnedHistory {

    private static final int YEAR = 252;
    private static final int WEEK = 5;
    private static final int MONTH = 20;
    private static final int WEEKEND = 3;

    private final MarketHistory history;
    private final LocalDate[] dates;
    private final double[] closes;

    public LearnedHistory(MarketHistory history) {
        this.history = history;
        this.dates = history.spx().stream().map(DailyBar::date).toArray(LocalDate[]::new);
        this.closes = history.spx().stream().mapToDouble(DailyBar::close).toArray();
    }

    /**
     * Says what a session is besides its history.
     *
     * @param next the next session
     * @param last index level now, for a session whose close is not in the history yet
     * @param vix points
     * @param sigma forecast deviation to the next close, log return
     * @param stdev deviation that the options charge for, the same unit
     */
    public record Moment(LocalDate session, LocalDate next, OptionalDouble last, double vix, double sigma, double stdev) {
    }

    /** Empty where something is missing or too old: VIX3M and VVIX may be of the session before, nothing else. */
    public Optional<LearnedInputs> at(Moment moment) {
        int found = Arrays.binarySearch(dates, moment.session());
        int before = found >= 0 ? found - 1 : -found - 2;
        if (before < YEAR || found < 0 && moment.last().isEmpty()) {
            return Optional.empty();
        }
        double close = found >= 0 ? closes[found] : moment.last().getAsDouble();
        double[] moves = moves(before, close);
        double vix3m = recent(Series.VIX3M, moment.session(), dates[before]);
        double vvix = recent(Series.VVIX, moment.session(), dates[before]);
        boolean fomc = history.events().getOrDefault(moment.next(), Set.of()).contains(EventKind.FOMC);
        LearnedInputs inputs = new LearnedInputs(moment.vix() / vix3m, Math.log(close / high(before, close)),
                sum(moves) / (moment.sigma() * Math.sqrt(WEEK)), Math.log(moment.stdev() / moment.sigma()),
                slope(dates[before]), Math.log(vvix / moment.vix()),
                ChronoUnit.DAYS.between(moment.session(), moment.next()) >= WEEKEND ? 1 : 0, fomc ? 1 : 0,
                Math.log(deviation(moves, WEEK) / deviation(moves, MONTH)), Math.log(moment.vix()));
        return inputs.complete() ? Optional.of(inputs) : Optional.empty();
    }

    /** The last log returns, newest last. */
    private double[] moves(int before, double close) {
        double[] moves = new double[MONTH];
        double later = close;
        for (int i = 0; i < MONTH; i++) {
            moves[MONTH - 1 - i] = Math.log(later / closes[before - i]);
            later = closes[before - i];
        }
        return moves;
    }

    private static double sum(double[] moves) {
        double sum = 0;
        for (int i = MONTH - WEEK; i < MONTH; i++) {
            sum += moves[i];
        }
        return sum;
    }

    /** Sample, of the newest. */
    private static double deviation(double[] moves, int n) {
        double mean = 0;
        for (int i = MONTH - n; i < MONTH; i++) {
            mean += moves[i] / n;
        }
        double squares = 0;
        for (int i = MONTH - n; i < MONTH; i++) {
            squares += (moves[i] - mean) * (moves[i] - mean);
        }
        return Math.sqrt(squares / (n - 1));
    }

    private double high(int before, double close) {
        double high = close;
        for (int i = before; i > before - YEAR + 1; i--) {
            high = Math.max(high, closes[i]);
        }
        return high;
    }

    private double recent(Series name, LocalDate session, LocalDate before) {
        NavigableMap<LocalDate, Double> values = history.values().get(name);
        Double value = values == null ? null : values.getOrDefault(session, values.get(before));
        return value == null ? Double.NaN : value;
    }

    private double slope(LocalDate session) {
        List<VxSettlement> settled = history.vx().getOrDefault(session, List.of());
        double first = Double.NaN;
        double second = Double.NaN;
        for (VxSettlement settlement : settled) {
            first = settlement.month() == 1 ? settlement.settle() : first;
            second = settlement.month() == 2 ? settlement.settle() : second;
        }
        return second / first - 1;
    }
}
