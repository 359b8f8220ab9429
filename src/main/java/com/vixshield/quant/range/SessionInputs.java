package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/**
 * Holds the three ingredients of σ̂ for every session up to one date, as columns. A session that lacks one of them is not
 * usable. Nothing later than that date is read, except which announcements the date's next session holds: those are
 * scheduled.
 */
final class SessionInputs {

    private static final String ONE_DAY = "VIX1D";

    final int size;
    final LocalDate[] dates;
    /** ln(close/previous close) INTO the session, decimal; index 0 has none. */
    final double[] returns;
    final boolean[] usable;
    /** Annualised decimals as published or substituted. */
    final double[] implied;
    final double[] historical;
    /** Mean of ln(high/low), decimal, one session. */
    final double[] range;
    final String[] impliedSource;
    final double[] eventFactor;

    private final RangeRules rules;

    SessionInputs(MarketHistory history, LocalDate session, LocalDate nextSession, RangeRules rules) {
        this.rules = rules;
        List<DailyBar> bars = upTo(history.spx(), session);
        size = bars.size();
        dates = new LocalDate[size];
        returns = new double[size];
        usable = new boolean[size];
        implied = new double[size];
        historical = new double[size];
        range = new double[size];
        impliedSource = new String[size];
        eventFactor = new double[size];
        double[] ranges = new double[size];
        for (int i = 0; i < size; i++) {
            DailyBar bar = bars.get(i);
            dates[i] = bar.date();
            double move = i == 0 ? Double.NaN : Math.log(bar.close() / bars.get(i - 1).close());
            returns[i] = rules.plausible().move(move) ? move : Double.NaN;
            ranges[i] = rules.plausible().logRange(bar);
        }
        fillImplied(history);
        for (int i = rules.historicalWindow(); i < size; i++) {
            historical[i] = deviation(i) * Math.sqrt(rules.sessionsPerYear());
            range[i] = mean(ranges, i, rules.rangeWindow());
            usable[i] = implied[i] > 0 && Double.isFinite(implied[i]) && Double.isFinite(historical[i])
                    && Double.isFinite(range[i]) && range[i] >= 0;
        }
        fillEventFactors(history.events(), nextSession);
    }

    private static List<DailyBar> upTo(List<DailyBar> bars, LocalDate session) {
        int end = bars.size();
        while (end > 0 && bars.get(end - 1).date().isAfter(session)) {
            end--;
        }
        return bars.subList(0, end);
    }

    private void fillImplied(MarketHistory history) {
        double[] oneDay = aligned(history.values().get(Series.VIX1D));
        double[] nineDay = aligned(history.values().get(Series.VIX9D));
        double[] month = aligned(history.vix());
        for (int i = 0; i < size; i++) {
            if (rules.plausible().volatility(oneDay[i])) {
                set(i, oneDay[i], ONE_DAY);
            } else if (rules.plausible().volatility(nineDay[i])) {
                set(i, nineDay[i] * rules.vix9dFactor(), "VIX9D*k9");
            } else {
                set(i, rules.plausible().volatility(month[i]) ? month[i] * rules.vixFactor() : Double.NaN, "VIX*k");
            }
        }
    }

    private void set(int i, double points, String source) {
        implied[i] = points / 100;
        impliedSource[i] = source;
    }

    /** Walks both calendars at once: a look-up per date would cost more than the whole fit. */
    private double[] aligned(NavigableMap<LocalDate, Double> series) {
        double[] column = missing();
        if (series == null) {
            return column;
        }
        Iterator<Map.Entry<LocalDate, Double>> entries = series.entrySet().iterator();
        Map.Entry<LocalDate, Double> entry = entries.hasNext() ? entries.next() : null;
        for (int i = 0; i < size && entry != null; i++) {
            int order = entry.getKey().compareTo(dates[i]);
            while (order < 0 && entries.hasNext()) {
                entry = entries.next();
                order = entry.getKey().compareTo(dates[i]);
            }
            column[i] = order == 0 ? entry.getValue() : Double.NaN;
        }
        return column;
    }

    private double[] aligned(List<DailyBar> bars) {
        double[] column = new double[size];
        int j = 0;
        for (int i = 0; i < size; i++) {
            int order = -1;
            while (j < bars.size() && (order = bars.get(j).date().compareTo(dates[i])) < 0) {
                j++;
            }
            column[i] = order == 0 ? bars.get(j).close() : Double.NaN;
        }
        return column;
    }

    private double[] missing() {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private double deviation(int last) {
        int n = rules.historicalWindow();
        double mean = mean(returns, last, n);
        double squares = 0;
        for (int i = last - n + 1; i <= last; i++) {
            squares += (returns[i] - mean) * (returns[i] - mean);
        }
        return Math.sqrt(squares / (n - 1));
    }

    /** Mean of the n values that end at the last. */
    private static double mean(double[] values, int last, int n) {
        double sum = 0;
        for (int i = last - n + 1; i <= last; i++) {
            sum += values[i];
        }
        return sum / n;
    }

    private void fillEventFactors(NavigableMap<LocalDate, Set<EventKind>> events, LocalDate nextSession) {
        Iterator<Map.Entry<LocalDate, Set<EventKind>>> entries = events.entrySet().iterator();
        Map.Entry<LocalDate, Set<EventKind>> entry = entries.hasNext() ? entries.next() : null;
        for (int i = 0; i < size; i++) {
            LocalDate next = i + 1 < size ? dates[i + 1] : nextSession;
            while (entry != null && entry.getKey().isBefore(next)) {
                entry = entries.hasNext() ? entries.next() : null;
            }
            Set<EventKind> held = entry != null && entry.getKey().equals(next) ? entry.getValue() : Set.of();
            eventFactor[i] = impliedSource[i].equals(ONE_DAY) ? 1 : factor(dates[i], next, held);
        }
    }

    private double factor(LocalDate date, LocalDate next, Set<EventKind> events) {
        double factor = next.toEpochDay() - date.toEpochDay() >= rules.longGapDays() ? rules.longGapFactor() : 1;
        if (events.isEmpty()) {
            return factor;
        }
        factor *= events.contains(EventKind.FOMC) ? rules.fomcFactor() : 1;
        factor *= events.contains(EventKind.CPI) ? rules.cpiFactor() : 1;
        return factor * (events.contains(EventKind.PAYROLLS) ? rules.payrollsFactor() : 1);
    }
}
