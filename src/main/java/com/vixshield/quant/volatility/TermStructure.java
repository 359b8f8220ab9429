package com.vixshield.quant.volatility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Plausibility;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Holds volatility by horizon, all in vol points of one session; what was not published that day is absent.
 *
 * @param vx futures by month slot
 * @param slope VX2/VX1 − 1, decimal; M1 on its expiry day is already the next contract
 */
public record TermStructure(OptionalDouble vix1d, OptionalDouble vix9d, OptionalDouble vix, OptionalDouble vix3m,
        OptionalDouble vix6m, List<VxPoint> vx, OptionalDouble slope) {

    /** @param days calendar days to the expiry */
    public record VxPoint(int month, LocalDate expiry, long days, double settle) {
    }

    /**
     * The session's values; futures settle later, so theirs are the latest at or before it, no older than {@code oldest} days.
     * What cannot be a volatility is absent.
     */
    public static TermStructure of(MarketHistory history, LocalDate session, long oldest, Plausibility plausible) {
        var settled = history.vx().floorEntry(session);
        List<VxPoint> vx = settled == null || ChronoUnit.DAYS.between(settled.getKey(), session) > oldest
                ? List.of()
                : points(settled.getValue(), session, plausible);
        return new TermStructure(value(history, Series.VIX1D, session, plausible),
                value(history, Series.VIX9D, session, plausible), vix(history, session, plausible),
                value(history, Series.VIX3M, session, plausible), value(history, Series.VIX6M, session, plausible), vx,
                slope(vx));
    }

    /** Yesterday's settlements may hold a contract that expired this morning: it falls out and the others move up. */
    private static List<VxPoint> points(List<VxSettlement> settlements, LocalDate session, Plausibility plausible) {
        int expired = settlements.stream().filter(s -> !s.expiry().isAfter(session)).mapToInt(VxSettlement::month).max()
                .orElse(0);
        return settlements.stream().filter(s -> s.month() > expired && s.expiry().isAfter(session))
                .filter(s -> plausible.volatility(s.settle()))
                .map(s -> new VxPoint(s.month() - expired, s.expiry(), ChronoUnit.DAYS.between(session, s.expiry()),
                        s.settle()))
                .toList();
    }

    private static OptionalDouble slope(List<VxPoint> vx) {
        OptionalDouble first = month(vx, 1);
        OptionalDouble second = month(vx, 2);
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(second.getAsDouble() / first.getAsDouble() - 1)
                : OptionalDouble.empty();
    }

    private static OptionalDouble month(List<VxPoint> vx, int month) {
        return vx.stream().filter(p -> p.month() == month).mapToDouble(VxPoint::settle).findFirst();
    }

    private static OptionalDouble value(MarketHistory history, Series series, LocalDate session,
            Plausibility plausible) {
        NavigableMap<LocalDate, Double> values = history.values().get(series);
        Double value = values == null ? null : values.get(session);
        return value == null || !plausible.volatility(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalDouble vix(MarketHistory history, LocalDate session, Plausibility plausible) {
        List<DailyBar> bars = history.vix();
        for (int i = bars.size() - 1; i >= 0 && !bars.get(i).date().isBefore(session); i--) {
            if (bars.get(i).date().equals(session) && plausible.volatility(bars.get(i).close())) {
                return OptionalDouble.of(bars.get(i).close());
            }
        }
        return OptionalDouble.empty();
    }
}
