package com.vixshield.signal;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.MotionReading;

/** What the command line prints: the signal with the trend of the VIX and the hedge of an example account. */
record SignalReport(@JsonUnwrapped DailySignal signal, Optional<MotionReading> motion, HedgeReport hedge) {

    static SignalReport of(DailySignal signal, HedgeInputs inputs) {
        return new SignalReport(signal, inputs.motion(), HedgeReport.of(signal, inputs));
    }
}
