package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.history.VxSettlement;

/**
 * Holds the VIX futures curve of one session, anchored at the spot VIX on day 0. Months without a settlement are absent.
 *
 * @param spot VIX points
 * @param points ascending by expiry
 */
public record VxCurve(double spot, List<VxPoint> points) {

    public VxCurve {
        if (!(spot > 0) || Double.isInfinite(spot)) {
            throw new IllegalArgumentException("spot VIX " + spot + " is not a positive number");
        }
        points = List.copyOf(points);
    }

    /**
     * Settlements as known at the session. Those of an earlier day may hold contracts that have expired meanwhile: they
     * fall out and the later months move up. Settlements that are not positive numbers, of a month below the first,
     * or whose expiry is not after the month's before, count as missing.
     */
    public static VxCurve of(LocalDate session, double spot, List<VxSettlement> settlements) {
        List<VxSettlement> ordered = ordered(settlements);
        int expired = ordered.stream().filter(s -> !s.expiry().isAfter(session)).mapToInt(VxSettlement::month).max()
                .orElse(0);
        List<VxPoint> points = ordered.stream().filter(s -> s.expiry().isAfter(session))
                .filter(s -> s.settle() > 0 && Double.isFinite(s.settle()))
                .map(s -> new VxPoint(s.month() - expired, s.expiry(),
                        (int) ChronoUnit.DAYS.between(session, s.expiry()), s.settle()))
                .toList();
        return new VxCurve(spot, points);
    }

    private static List<VxSettlement> ordered(List<VxSettlement> settlements) {
        List<VxSettlement> ordered = new ArrayList<>();
        for (VxSettlement s : settlements.stream().filter(row -> row.month() >= 1)
                .sorted(Comparator.comparingInt(VxSettlement::month)).toList()) {
            VxSettlement last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
            if (last == null || s.month() > last.month() && s.expiry().isAfter(last.expiry())) {
                ordered.add(s);
            }
        }
        return ordered;
    }

    /** The n-th listed month, if it has a settlement. */
    public Optional<VxPoint> month(int month) {
        return points.stream().filter(p -> p.month() == month).findFirst();
    }

    /** The settled expiry nearest to a number of days, ties to the earlier one. */
    public Optional<VxPoint> nearest(int days) {
        return points.stream().min(Comparator.comparingInt(p -> Math.abs(p.dte() - days)));
    }

    /** Forward at a number of days: linear in time from the spot through the settlements, level after the last. */
    public double forward(double days) {
        double lastDays = 0;
        double last = spot;
        for (VxPoint point : points) {
            if (days <= point.dte()) {
                return last + (point.settle() - last) * (days - lastDays) / (point.dte() - lastDays);
            }
            lastDays = point.dte();
            last = point.settle();
        }
        return last;
    }

    /**
     * Level at an expiry that may itself have no settlement: linear in time between the settled months around it.
     *
     * @param settlement of a month, as settled or moved
     * @return empty where no settled month lies on one of its sides
     */
    public OptionalDouble at(LocalDate expiry, ToDoubleFunction<VxPoint> settlement) {
        VxPoint before = null;
        for (VxPoint point : points) {
            if (point.expiry().equals(expiry)) {
                return OptionalDouble.of(settlement.applyAsDouble(point));
            }
            if (point.expiry().isAfter(expiry)) {
                return before == null ? OptionalDouble.empty() : OptionalDouble.of(between(before, point, expiry, settlement));
            }
            before = point;
        }
        return OptionalDouble.empty();
    }

    private static double between(VxPoint before, VxPoint after, LocalDate expiry, ToDoubleFunction<VxPoint> settlement) {
        double share = (double) ChronoUnit.DAYS.between(before.expiry(), expiry) / (after.dte() - before.dte());
        return (1 - share) * settlement.applyAsDouble(before) + share * settlement.applyAsDouble(after);
    }

    /** The settled expiry of one date. */
    public Optional<VxPoint> expiring(LocalDate expiry) {
        for (VxPoint point : points) {
            if (point.expiry().equals(expiry)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /** M2/M1 − 1, empty when a month is missing. */
    public Optional<Double> slope() {
        return month(1).flatMap(m1 -> month(2).map(m2 -> m2.settle() / m1.settle() - 1));
    }
}
