package com.vixshield.record;

import java.util.List;

import com.vixshield.chart.CalibrationPlot;
import com.vixshield.chart.CalibrationPlot.Group;
import com.vixshield.chart.Drawing;
import com.vixshield.quant.record.Calibration;
import com.vixshield.quant.record.Calibration.Forecast;
import com.vixshield.record.RecordPage.BinLine;
import com.vixshield.record.RecordPage.CalibrationPart;

/** How the forecast odds of every condor, taken or refused, have come out. */
final class OddsPart {

    private OddsPart() {
    }

    static CalibrationPart calibration(List<Day> days, String tier) {
        Calibration calibration = Calibration.of(days.stream()
                .flatMap(day -> day.tier(tier).filter(g -> g.hasCondor() && g.pop() != null).stream())
                .map(graded -> new Forecast(graded.pop(), graded.insideBreakEvens())).toList());
        if (calibration.n() == 0) {
            return null;
        }
        List<Group> groups = calibration.bins().stream()
                .map(b -> new Group(b.predicted(), b.realised(), b.interval().low(), b.interval().high())).toList();
        return new CalibrationPart(calibration.n(), Lines.orNull(calibration.brier()), Lines.orNull(calibration.baseline()),
                CalibrationPlot.of(groups, Drawing.WIDE), CalibrationPlot.of(groups, Drawing.NARROW),
                calibration.bins().stream().map(b -> new BinLine(b.from(), b.to(), b.n(), b.predicted(), b.realised(),
                        b.interval().low(), b.interval().high())).toList());
    }
}
