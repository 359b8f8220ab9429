package com.vixshield.quant.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Bounds what a daily value can be. A misplaced decimal point in one row must cost that row, not decide a trade.
 *
 * @param leastVolatility of any volatility index or future, vol points
 * @param mostVolatility likewise
 * @param mostMove of a session, close to close or low to high, as a log; October 1987 is inside
 */
public record Plausibility(double leastVolatility, double mostVolatility, double mostMove) {

    private static final List<Series> VOLATILITIES = List.of(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M);

    /** @param points of a volatility index or future */
    public boolean volatility(double points) {
        return points >= leastVolatility && points <= mostVolatility;
    }

    /** @param logReturn decimal; NaN is no move */
    public boolean move(double logReturn) {
        return Math.abs(logReturn) <= mostMove;
    }

    /** Whether the bar has a range that a session can have. */
    public boolean range(DailyBar bar) {
        return logRange(bar) <= mostMove;
    }

    /** ln(high/low), decimal; NaN where the bar has no range that a session can have. */
    public double logRange(DailyBar bar) {
        double range = bar.low() > 0 && bar.high() >= bar.low() ? Math.log(bar.high() / bar.low()) : Double.NaN;
        return range <= mostMove ? range : Double.NaN;
    }

    /** Rows at or before the session that are left out, as "SPX 2025-06-03", newest first, and no more than {@code most}. */
    public List<String> dropped(MarketHistory history, LocalDate session, LocalDate since, int most) {
        List<String> dropped = new ArrayList<>();
        for (int i = history.spx().size() - 1; i > 0 && !history.spx().get(i).date().isBefore(since); i--) {
            DailyBar bar = history.spx().get(i);
            if (!bar.date().isAfter(session)
                    && !(range(bar) && move(Math.log(bar.close() / history.spx().get(i - 1).close())))) {
                dropped.add("SPX " + bar.date());
            }
        }
        for (int i = history.vix().size() - 1; i >= 0 && !history.vix().get(i).date().isBefore(since); i--) {
            DailyBar bar = history.vix().get(i);
            if (!bar.date().isAfter(session) && !volatility(bar.close())) {
                dropped.add("VIX " + bar.date());
            }
        }
        VOLATILITIES.forEach(series -> dropped(series, history, session, since, dropped));
        return dropped.size() > most ? dropped.subList(0, most) : dropped;
    }

    private void dropped(Series series, MarketHistory history, LocalDate session, LocalDate since, List<String> to) {
        NavigableMap<LocalDate, Double> values = history.values().getOrDefault(series, Collections.emptyNavigableMap());
        for (Map.Entry<LocalDate, Double> row : values.headMap(session, true).tailMap(since, true).descendingMap().entrySet()) {
            if (!volatility(row.getValue())) {
                to.add(series + " " + row.getKey());
            }
        }
    }
}
