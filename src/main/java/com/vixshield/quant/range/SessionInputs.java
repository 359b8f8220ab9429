package com.vixshield.quant.range;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * The three ingredients of σ̂ for every session up to one date, as columns. A session that lacks one of them is not usable.
 * Nothing later than that date is read, except which announcements the date's next session holds: those are scheduled.
 */
final class SessionInputs {

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
        dates = bars.stream().map(DailyBar::date).toArray(LocalDate[]::new);
        returns = new double[size];
        usable = new boolean[size];
        implied = new double[size];
        historical = new double[size];
        range = new double[size];
        impliedSource = new String[size];
        eventFactor = new double[size];
        for (int i = 1; i < size; i++) {
            returns[i] = Math.log(bars.get(i).close() / bars.get(i - 1).close());
        }
        fillImplied(history);
        for (int i = rules.historicalWindow(); i < size; i++) {
            historical[i] = deviation(i) * Math.sqrt(rules.sessionsPerYear());
            range[i] = meanRange(bars, i);
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
            if (oneDay[i] > 0) {
                set(i, oneDay[i], "VIX1D");
            } else if (nineDay[i] > 0) {
                set(i, nineDay[i] * rules.vix9dFactor(), "VIX9D*k9");
            } else {
                set(i, month[i] * rules.vixFactor(), "VIX*k");
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
            while (entry != null && entry.getKey().isBefore(dates[i])) {
                entry = entries.hasNext() ? entries.next() : null;
            }
            if (entry != null && entry.getKey().equals(dates[i])) {
                column[i] = entry.getValue();
            }
        }
        return column;
    }

    private double[] aligned(List<DailyBar> bars) {
        double[] column = missing();
        int j = 0;
        for (int i = 0; i < size; i++) {
            while (j < bars.size() && bars.get(j).date().isBefore(dates[i])) {
                j++;
            }
            if (j < bars.size() && bars.get(j).date().equals(dates[i])) {
                column[i] = bars.get(j).close();
            }
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
        double mean = 0;
        for (int i = last - n + 1; i <= last; i++) {
            mean += returns[i] / n;
        }
        double squares = 0;
        for (int i = last - n + 1; i <= last; i++) {
            squares += (returns[i] - mean) * (returns[i] - mean);
        }
        return Math.sqrt(squares / (n - 1));
    }

    private double meanRange(List<DailyBar> bars, int last) {
        double sum = 0;
        for (int i = last - rules.rangeWindow() + 1; i <= last; i++) {
            sum += Math.log(bars.get(i).high() / bars.get(i).low());
        }
        return sum / rules.rangeWindow();
    }

    private void fillEventFactors(NavigableMap<LocalDate, Set<EventKind>> events, LocalDate nextSession) {
        for (int i = 0; i < size; i++) {
            LocalDate next = i + 1 < size ? dates[i + 1] : nextSession;
            eventFactor[i] = "VIX1D".equals(impliedSource[i]) ? 1 : factor(dates[i], next, events.getOrDefault(next, Set.of()));
        }
    }

    private double factor(LocalDate date, LocalDate next, Set<EventKind> events) {
        double factor = ChronoUnit.DAYS.between(date, next) >= rules.longGapDays() ? rules.longGapFactor() : 1;
        factor *= events.contains(EventKind.FOMC) ? rules.fomcFactor() : 1;
        factor *= events.contains(EventKind.CPI) ? rules.cpiFactor() : 1;
        return factor * (events.contains(EventKind.PAYROLLS) ? rules.payrollsFactor() : 1);
    }
}
