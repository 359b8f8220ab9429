package com.vixshield.quant.volatility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Volatility by horizon, all in vol points of one session; what was not published that day is absent.
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
     */
    public static TermStructure of(MarketHistory history, LocalDate session, long oldest) {
        var settled = history.vx().floorEntry(session);
        List<VxPoint> vx = settled == null || ChronoUnit.DAYS.between(settled.getKey(), session) > oldest ? List.of()
                : settled.getValue().stream().filter(s -> s.settle() > 0).map(s -> point(s, session)).toList();
        return new TermStructure(value(history, Series.VIX1D, session), value(history, Series.VIX9D, session),
                vix(history, session), value(history, Series.VIX3M, session), value(history, Series.VIX6M, session), vx,
                slope(vx));
    }

    private static VxPoint point(VxSettlement settlement, LocalDate session) {
        return new VxPoint(settlement.month(), settlement.expiry(), ChronoUnit.DAYS.between(session, settlement.expiry()),
                settlement.settle());
    }

    private static OptionalDouble slope(List<VxPoint> vx) {
        OptionalDouble first = month(vx, 1);
        OptionalDouble second = month(vx, 2);
        return first.isPresent() && second.isPresent() ? OptionalDouble.of(second.getAsDouble() / first.getAsDouble() - 1)
                : OptionalDouble.empty();
    }

    private static OptionalDouble month(List<VxPoint> vx, int month) {
        return vx.stream().filter(p -> p.month() == month).mapToDouble(VxPoint::settle).findFirst();
    }

    private static OptionalDouble value(MarketHistory history, Series series, LocalDate session) {
        NavigableMap<LocalDate, Double> values = history.values().get(series);
        Double value = values == null ? null : values.get(session);
        return value == null || !(value > 0) || value.isInfinite() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalDouble vix(MarketHistory history, LocalDate session) {
        List<DailyBar> bars = history.vix();
        for (int i = bars.size() - 1; i >= 0 && !bars.get(i).date().isBefore(session); i--) {
            if (bars.get(i).date().equals(session) && bars.get(i).close() > 0) {
                return OptionalDouble.of(bars.get(i).close());
            }
        }
        return OptionalDouble.empty();
    }
}
