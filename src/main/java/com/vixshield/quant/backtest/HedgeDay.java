package com.vixshield.quant.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds all layers on one session, front first. */
public record HedgeDay(int session, List<LayerDay> layers) {

    public double sum(ToDoubleFunction<LayerDay> part) {
        double sum = 0;
        for (LayerDay layer : layers) {
            sum += part.applyAsDouble(layer);
        }
        return sum;
    }

    /** Return on current equity per one percent a year of expected cost. */
    public double result() {
        return sum(LayerDay::result);
    }
}
