package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.claim.ClaimResult;
import com.vixshield.quant.claim.MeterControls;
import com.vixshield.quant.claim.MeterControls.Control;

/** Lays out the meter's controls: questions whose answer is known, with what the meter says to them. */
final class ControlsFile {

    private ControlsFile() {
    }

    static CsvTable of(SessionTable table) {
        CsvTable file = new CsvTable("control", "estimator", "source", "n", "estimate", "lo95", "hi95", "unit", "expected",
                "verdict");
        List<Control> controls = new ArrayList<>(MeterControls.planted());
        controls.addAll(MeterControls.harm(table));
        controls.forEach(control -> file.add(row(control)));
        return file;
    }

    private static List<Object> row(Control control) {
        ClaimResult result = control.result();
        return List.of(result.claim().text(), result.claim().estimator(), result.claim().source(), result.n(),
                result.estimate().value(), result.estimate().interval().low(), result.estimate().interval().high(),
                result.claim().unit(), control.expected().text(), result.strict().text());
    }
}
