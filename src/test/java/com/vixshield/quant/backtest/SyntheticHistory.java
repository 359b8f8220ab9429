package com.vixshield.quant.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** A made-up history with everything a backtest needs: weekdays, a wandering VIX, eight VX months, VVIX, bills. */
public final class SyntheticHistory {

    static final LocalDate START = LocalDate.of(2006, 1, 2);

    private SyntheticHistory() {
    }

    /** @param poisonedFrom the first session whose values are changed beyond recognition; null for none */
    public static MarketHistory of(int sessions, LocalDate poisonedFrom) {
        SplittableRandom random = new SplittableRandom(3);
        List<DailyBar> spx = new ArrayList<>();
        List<DailyBar> vix = new ArrayList<>();
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
        NavigableMap<LocalDate, List<VxSettlement>> vx = new TreeMap<>();
        NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();
        double close = 1400;
        double level = 16;
        for (LocalDate day = START; spx.size() < sessions; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) {
                continue;
            }
            double shock = gaussian(random);
            double before = close;
            close *= Math.exp(level / 1700 * shock);
            double fright = spx.size() % 97 == 96 ? 14 : 0;
            level = Math.max(10, Math.min(60, level + 0.05 * (17 - level) - 1.1 * shock + 0.3 * gaussian(random) + fright));
            boolean poisoned = poisonedFrom != null && !day.isBefore(poisonedFrom);
            double c = poisoned ? close * (spx.size() % 2 == 0 ? 1.2 : 1) : close;
            double v = poisoned ? 90 - level : level;
            spx.add(new DailyBar(day, before, Math.max(before, c) * 1.002, Math.min(before, c) * 0.998, c));
            vix.add(new DailyBar(day, v, v + 0.7, v - 0.7, v));
            put(values, Series.VIX9D, day, v * 0.95);
            put(values, Series.VIX3M, day, 0.6 * v + 8);
            put(values, Series.VVIX, day, poisoned ? 180.0 : 85 + level / 2);
            put(values, Series.DGS1MO, day, poisoned ? 9.0 : 1.5);
            vx.put(day, curve(day, v));
            if (day.getDayOfMonth() == 10) {
                events.put(day, EnumSet.of(EventKind.FOMC));
            }
        }
        return new MarketHistory(spx, vix, values, vx, events);
    }

    public static SessionTable table(int sessions, LocalDate poisonedFrom) {
        return SessionTable.of(BacktestInputs.of(of(sessions, poisonedFrom)));
    }

    private static void put(Map<Series, NavigableMap<LocalDate, Double>> values, Series series, LocalDate day, double value) {
        values.computeIfAbsent(series, key -> new TreeMap<>()).put(day, value);
    }

    private static List<VxSettlement> curve(LocalDate day, double level) {
        List<VxSettlement> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(day); months.size() < 8; month = month.plusMonths(1)) {
            LocalDate expiry = month.plusMonths(1).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY))
                    .minusDays(30);
            if (expiry.isAfter(day)) {
                int slot = months.size() + 1;
                months.add(new VxSettlement(slot, expiry, level + (19 - level) * (1 - Math.pow(0.8, slot))));
            }
        }
        return months;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
