package com.vixshield.quant.hedge.motion;

import java.time.LocalDate;

import com.vixshield.quant.hedge.plan.LayerWeights;

/**
 * Follows the trend's weights with a limit on the move of a session, however often it is read (rulebook §7: once a session,
 * and again after a scheduled announcement).
 *
 * @param start weights at the beginning of the session
 * @param current weights now
 */
public record MotionPath(LocalDate session, LayerWeights start, LayerWeights current) {

    public static MotionPath from(LocalDate session, LayerWeights weights) {
        return new MotionPath(session, weights, weights);
    }

    public MotionPath towards(LocalDate now, LayerWeights wanted, double maxMove) {
        LayerWeights from = now.equals(session) ? start : current;
        return new MotionPath(now, from, from.towards(wanted, maxMove));
    }
}
