package com.vixshield.quant.hedge.parameters;

/**
 * Defines what makes a leg easy to leave. The rulebook names the four ingredients; the levels are this version's choice.
 *
 * @param spreadLimit spread/mid at which the spread's part is zero; beyond it a leg fails
 * @param size contracts at the bid that count as full
 * @param openInterest contracts that count as full
 * @param volume contracts that count as full
 * @param pass score from which a leg counts as liquid
 */
public record LiquidityParameters(double spreadLimit, double size, double openInterest, double volume, double pass) {

    public static LiquidityParameters defaults() {
        return new LiquidityParameters(0.40, 50, 1_000, 500, 0.5);
    }
}
