package com.vixshield.quant.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.quant.history.VxSettlement;

/**
 * Holds the listed months of VIX futures on one session. A month without a settlement lies on the straight line between its
 * neighbours.
 *
 * @param spot VIX points
 * @param days calendar days to each expiry
 * @param settles VIX points
 */
record ListedCurve(double spot, LocalDate[] expiries, int[] days, double[] settles) {

    /** Null without a spot or without any settlement. */
    static ListedCurve of(SessionTable table, int session) {
        LocalDate date = table.date(session);
        Map.Entry<LocalDate, List<LocalDate>> listed = table.inputs().vxListed().floorEntry(date);
        Map.Entry<LocalDate, List<VxSettlement>> settled = table.inputs().history().vx().floorEntry(date);
        if (listed == null || settled == null || !(table.vix(session) > 0)) {
            return null;
        }
        NavigableMap<LocalDate, Double> known = new TreeMap<>();
        settled.getValue().forEach(s -> known.put(s.expiry(), s.settle()));
        known.keySet().removeIf(expiry -> !expiry.isAfter(date));
        LocalDate[] expiries = listed.getValue().stream().filter(e -> e.isAfter(date)).sorted().toArray(LocalDate[]::new);
        return known.isEmpty() || expiries.length == 0 ? null : of(table.vix(session), date, expiries, known);
    }

    private static ListedCurve of(double spot, LocalDate date, LocalDate[] expiries, NavigableMap<LocalDate, Double> known) {
        int[] days = new int[expiries.length];
        double[] settles = new double[expiries.length];
        known.put(date, known.getOrDefault(date, spot));
        for (int i = 0; i < expiries.length; i++) {
            days[i] = (int) ChronoUnit.DAYS.between(date, expiries[i]);
            settles[i] = at(expiries[i], known);
        }
        return new ListedCurve(spot, expiries, days, settles);
    }

    private static double at(LocalDate expiry, NavigableMap<LocalDate, Double> known) {
        Map.Entry<LocalDate, Double> before = known.floorEntry(expiry);
        Map.Entry<LocalDate, Double> after = known.ceilingEntry(expiry);
        if (after == null || before.getKey().equals(expiry)) {
            return before.getValue();
        }
        double share = (double) ChronoUnit.DAYS.between(before.getKey(), expiry)
                / ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }

    int size() {
        return days.length;
    }

    /** Linear in calendar days from the spot through the months, level beyond the last. */
    double forward(double at) {
        double from = 0;
        double level = spot;
        for (int i = 0; i < days.length; i++) {
            if (at <= days[i]) {
                return level + (settles[i] - level) * (at - from) / (days[i] - from);
            }
            from = days[i];
            level = settles[i];
        }
        return level;
    }

    /** How many listed months expire on or before a day. */
    int expiringBy(LocalDate day) {
        int count = 0;
        while (count < expiries.length && !expiries[count].isAfter(day)) {
            count++;
        }
        return count;
    }
}
