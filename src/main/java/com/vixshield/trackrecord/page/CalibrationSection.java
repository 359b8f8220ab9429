package com.vixshield.trackrecord.page;

import java.util.List;

import com.vixshield.chart.CalibrationPlot;
import com.vixshield.chart.CalibrationPlot.Group;
import com.vixshield.chart.Drawing;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.statistics.Calibration;
import com.vixshield.quant.statistics.Calibration.Forecast;
import com.vixshield.trackrecord.page.RecordPage.BinLine;
import com.vixshield.trackrecord.page.RecordPage.CalibrationSummary;
import com.vixshield.trackrecord.statistics.RecordDay;

/** Builds the section that compares the forecast odds of every condor, taken or refused, with the outcomes. */
final class CalibrationSection {

    private CalibrationSection() {
    }

    static CalibrationSummary calibration(List<RecordDay> days, Tier tier) {
        Calibration calibration = Calibration.of(days.stream()
                .flatMap(day -> day.tier(tier).filter(g -> g.hasCondor() && g.pop() != null).stream())
                .map(graded -> new Forecast(graded.pop(), graded.insideBreakEvens())).toList());
        if (calibration.n() == 0) {
            return null;
        }
        List<Group> groups = calibration.bins().stream()
                .map(b -> new Group(b.predicted(), b.realised(), b.interval().low(), b.interval().high())).toList();
        return new CalibrationSummary(calibration.n(), RecordLines.orNull(calibration.brier()),
                RecordLines.orNull(calibration.baseline()),
                CalibrationPlot.of(groups, Drawing.WIDE), CalibrationPlot.of(groups, Drawing.NARROW),
                calibration.bins().stream().map(b -> new BinLine(b.from(), b.to(), b.n(), b.predicted(), b.realised(),
                        b.interval().low(), b.interval().high())).toList());
    }
}
