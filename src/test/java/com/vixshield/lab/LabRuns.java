package com.vixshield.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.vixshield.lab.study.LabPhase;
import com.vixshield.lab.study.LabSettings;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeVariant;

/** Settings of runs, for tests. */
public final class LabRuns {

    /** As a run stores them. */
    public static final String SETTINGS = settings(LocalDate.of(2008, 1, 2), LocalDate.of(2008, 12, 1)).canonical();

    private LabRuns() {
    }

    public static LabSettings settings(LocalDate from, LocalDate to) {
        return new LabSettings(LabPhase.DISCOVERY, from, to, "delta_steward_0.15", Set.of(BacktestGate.EVENT), false,
                HedgeVariant.of("card", "loyalty"), 1.5, 0.02, 1.30, Fill.EXPECTED, 1.0, 250_000, List.of(), 39);
    }
}
