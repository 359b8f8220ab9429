package com.vixshield.lab.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.inference.WeeklyCurve;

/** Follows books by week: equity at its last session, 100 at the start, and how deep it was under water in the week. */
final class WeeklyCurves {

    private final LabPeriod period;

    WeeklyCurves(LabPeriod period) {
        this.period = period;
    }

    /** @param hedged null without a hedge @param smaller size of the bare book with the hedged one's drawdown, or NaN */
    List<LabResult.CurvePoint> of(double[] bare, double[] hedged, double smaller, double[] target) {
        WeeklyCurve one = new WeeklyCurve();
        WeeklyCurve two = new WeeklyCurve();
        WeeklyCurve three = new WeeklyCurve();
        WeeklyCurve four = new WeeklyCurve();
        List<LabResult.CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < bare.length; i++) {
            one.add(bare[i]);
            two.add(hedged == null ? 0 : hedged[i]);
            three.add(Double.isNaN(smaller) ? 0 : smaller * bare[i]);
            four.add(target[i]);
            if (i + 1 == bare.length || WeeklyCurve.isNewWeek(date(i), date(i + 1))) {
                points.add(new LabResult.CurvePoint(date(i).toString(), one.level(), hedged == null ? null : two.level(),
                        Double.isNaN(smaller) ? null : three.level(), four.level(), one.takeDepth(),
                        hedged == null ? null : two.takeDepth()));
            }
        }
        return points;
    }

    private LocalDate date(int day) {
        return period.table().date(period.dayFirst() + day);
    }
}
