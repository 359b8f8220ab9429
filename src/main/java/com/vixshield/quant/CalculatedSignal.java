package com.vixshield.quant;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.range.RangeForecast;

/**
 * Holds a signal together with the walk through the history that its range came from, so that nothing has to be walked twice.
 *
 * @param range absent where the signal has no expected range
 */
public record CalculatedSignal(DailySignal signal, Optional<RangeForecast> range) {

    /** Past returns over their own forecast, oldest first; empty while the history is too short. */
    public List<Double> outcomes() {
        return range.map(RangeForecast::outcomes).orElse(List.of());
    }
}
