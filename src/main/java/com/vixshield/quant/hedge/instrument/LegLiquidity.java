package com.vixshield.quant.hedge.instrument;

import java.util.OptionalLong;

import com.vixshield.quant.hedge.parameters.LiquidityParameters;

/**
 * Scores how easily a leg can be sold, 0 … 1: mean of its parts (rulebook §7).
 *
 * @param spread 1 − spread/mid over the limit
 * @param depth mean of size at the bid (where known), open interest and volume, on a logarithmic scale
 * @param score mean of spread and depth; 0 without a bid
 * @param passes whether it counts as cash in the quick ratio
 */
public record LegLiquidity(double spread, double depth, double score, boolean passes) {

    private static final LegLiquidity NONE = new LegLiquidity(0, 0, 0, false);

    /** Prices that are no market (no bid, crossed, not numbers) score zero. */
    public static LegLiquidity of(double bid, double ask, OptionalLong bidSize, long openInterest, long volume,
            LiquidityParameters rule) {
        if (!(bid > 0 && ask >= bid) || Double.isInfinite(ask)) {
            return NONE;
        }
        double relative = (ask - bid) / ((ask + bid) / 2);
        double spread = Math.max(0, 1 - relative / rule.spreadLimit());
        double depth = part(openInterest, rule.openInterest()) + part(volume, rule.volume());
        depth = bidSize.isPresent() ? (depth + part(bidSize.getAsLong(), rule.size())) / 3 : depth / 2;
        double score = (spread + depth) / 2;
        return new LegLiquidity(spread, depth, score, relative <= rule.spreadLimit() && score >= rule.pass());
    }

    private static double part(long contracts, double full) {
        return Math.min(1, Math.log1p(Math.max(0, contracts)) / Math.log1p(full));
    }
}
