package com.vixshield.lab.study;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Follows books by week: equity at its last session, 100 at the start, and how deep it was under water in the week. */
final class WeeklyCurves {

    private static final double START = 100;

    private final LabPeriod period;

    WeeklyCurves(LabPeriod period) {
        this.period = period;
    }

    /** One book, walked day by day. */
    private static final class Curve {

        private double equity = 1;
        private double peak = 1;
        private double deepest;

        void add(double dayReturn) {
            equity = Math.max(0, equity * (1 + dayReturn));
            peak = Math.max(peak, equity);
            deepest = Math.min(deepest, equity / peak - 1);
        }

        double depth() {
            double shown = deepest;
            deepest = 0;
            return rounded(shown);
        }

        double level() {
            return rounded(START * equity);
        }
    }

    /** @param hedged null without a hedge @param smaller size of the bare book with the hedged one's drawdown, or NaN */
    List<LabResult.CurvePoint> of(double[] bare, double[] hedged, double smaller, double[] target) {
        Curve one = new Curve();
        Curve two = new Curve();
        Curve three = new Curve();
        Curve four = new Curve();
        List<LabResult.CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < bare.length; i++) {
            one.add(bare[i]);
            two.add(hedged == null ? 0 : hedged[i]);
            three.add(Double.isNaN(smaller) ? 0 : smaller * bare[i]);
            four.add(target[i]);
            if (i + 1 == bare.length || week(i + 1) != week(i)) {
                points.add(new LabResult.CurvePoint(date(i).toString(), one.level(), hedged == null ? null : two.level(),
                        Double.isNaN(smaller) ? null : three.level(), four.level(), one.depth(),
                        hedged == null ? null : two.depth()));
            }
        }
        return points;
    }

    private LocalDate date(int day) {
        return period.table().date(period.dayFirst() + day);
    }

    private int week(int day) {
        LocalDate date = date(day);
        return 100 * date.get(IsoFields.WEEK_BASED_YEAR) + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
