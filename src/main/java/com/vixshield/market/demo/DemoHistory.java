package com.vixshield.market.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Publishes the simulated days as the daily series that a provider would offer. */
final class DemoHistory {

    private static final int VX_MONTHS = 8;
    /** Announcements are known ahead. */
    private static final int CALENDAR_AHEAD = 60;

    private final long seed;
    private final SessionCalendar calendar;
    private final Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
    private final NavigableMap<LocalDate, List<VxSettlement>> vx = new TreeMap<>();
    private double dollar = 118;
    private final DemoFunds funds = new DemoFunds();

    private DemoHistory(long seed, SessionCalendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
    }

    static MarketHistory of(List<DemoDay> days, long seed, SessionCalendar calendar) {
        DemoHistory history = new DemoHistory(seed, calendar);
        days.forEach(history::add);
        LocalDate last = days.get(days.size() - 1).spx().date();
        return new MarketHistory(days.stream().map(DemoDay::spx).toList(), days.stream().map(DemoDay::vix).toList(),
                history.values, history.vx,
                DemoEvents.between(DemoPath.FIRST_DAY, last.plusDays(CALENDAR_AHEAD), calendar));
    }

    private void add(DemoDay day) {
        DayNoise noise = new DayNoise(seed, day.spx().date(), 1);
        put(day, Series.VIX1D, index(day, 1, 0.05, noise));
        put(day, Series.VIX9D, index(day, 9, 0.015, noise));
        put(day, Series.VIX3M, index(day, 93, 0.006, noise));
        put(day, Series.VIX6M, index(day, 184, 0.005, noise));
        put(day, Series.VVIX, day.vvix());
        put(day, Series.SKEW, DemoPath.cents(136 - 10 * day.volatility().fast() + 4 * noise.gaussian()));
        put(day, Series.DGS1MO, day.rate());
        put(day, Series.DGS3MO, DemoPath.cents(day.rate() + 0.04));
        put(day, Series.DGS6MO, DemoPath.cents(day.rate() + 0.06));
        put(day, Series.DGS1, DemoPath.cents(0.8 * day.rate() + 0.65));
        put(day, Series.DGS2, DemoPath.cents(0.6 * day.rate() + 1.30));
        put(day, Series.VIX_PUT_CALL, DemoPath.cents(0.55 * StrictMath.exp(0.35 * noise.gaussian())));
        dollar += 0.0005 * (118 - dollar) + 0.35 * noise.gaussian();
        put(day, Series.DTWEXBGS, DemoPath.cents(dollar));
        List<VxSettlement> curve = curve(day);
        vx.put(day.spx().date(), curve);
        funds.next(day, curve).forEach((series, price) -> put(day, series, price));
    }

    private void put(DemoDay day, Series series, double value) {
        values.computeIfAbsent(series, key -> new TreeMap<>()).put(day.spx().date(), value);
    }

    private static double index(DemoDay day, int days, double noise, DayNoise random) {
        return DemoPath.cents(100 * day.volatility().implied(days) * StrictMath.exp(noise * random.gaussian()));
    }

    private List<VxSettlement> curve(DemoDay day) {
        LocalDate date = day.spx().date();
        YearMonth month = YearMonth.from(date);
        if (!calendar.vixExpiry(month).isAfter(date)) {
            month = month.plusMonths(1);
        }
        List<VxSettlement> curve = new ArrayList<>(VX_MONTHS);
        for (int slot = 1; slot <= VX_MONTHS; slot++, month = month.plusMonths(1)) {
            LocalDate expiry = calendar.vixExpiry(month);
            double settle = day.volatility().future(DAYS.between(date, expiry));
            curve.add(new VxSettlement(slot, expiry, Math.round(settle * 10_000) / 10_000.0));
        }
        return List.copyOf(curve);
    }
}
