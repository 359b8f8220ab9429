package com.vixshield.signal;

import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.hedge.HedgeProfile;
import com.vixshield.quant.hedge.HedgeReport;
import com.vixshield.quant.hedge.InstrumentSet;
import com.vixshield.quant.hedge.MotionReading;
import com.vixshield.quant.hedge.Weighting;

/** What the command line prints: the signal with the trend of the VIX and the hedge of an example account. */
record SignalReport(@JsonUnwrapped DailySignal signal, Optional<MotionReading> motion, HedgeReport hedge) {

    private static final double ACCOUNT = 100_000;
    private static final int CONDORS = 2;
    private static final String TIER = "credit_balanced";
    private static final double MULTIPLIER = 100;
    private static final double CAP_RATE = 0.015;
    private static final double ACCRUAL_RATE = 0.10;

    static SignalReport of(DailySignal signal, HedgeInputs inputs) {
        OptionalDouble credit = signal.tiers().get(TIER) instanceof CondorTier condor
                ? OptionalDouble.of(MULTIPLIER * condor.expectedCredit())
                : OptionalDouble.empty();
        HedgeProfile example = new HedgeProfile(ACCOUNT, CONDORS, credit, CAP_RATE, ACCRUAL_RATE, InstrumentSet.CARD,
                Weighting.LOYALTY, false);
        return new SignalReport(signal, inputs.motion(), HedgeReport.of(HedgeParameters.defaults(), inputs, example, TIER));
    }
}
