package com.vixshield.quant.hedge.parameters;

import java.util.List;

import com.vixshield.quant.hedge.instrument.VxResponse;
import com.vixshield.quant.hedge.plan.LayerWeights;

/**
 * Holds the constants of rulebook §7 for one version.
 *
 * @param weights Loyalty, and the centre of Motion
 * @param signalsPerYear sessions on which the credit share accrues
 * @param marginCap initial margin of the futures as a share of equity, at most
 * @param maxLevel VIX points above which a VIX or VX value is a broken feed and counts as missing
 * @param maxVvix vol points, likewise
 * @param maxInputAge calendar days that an input may be older than the session before it counts as missing
 */
public record HedgeParameters(LayerWeights weights, double signalsPerYear, double marginCap, double maxLevel, double maxVvix,
        int maxInputAge,
        VolatilityModel volatility, List<StrikeBand> strikes, Calls calls, Futures futures, FundParameters funds,
        MotionParameters motion,
        VxResponse response, RivalParameters rivals,
        SecondEngineParameters secondEngine, LiquidityParameters liquidity) {

    public HedgeParameters {
        strikes = List.copyOf(strikes);
    }

    /** With other fixed weights, such as those of merged layers. */
    public HedgeParameters with(LayerWeights others) {
        return new HedgeParameters(others, signalsPerYear, marginCap, maxLevel, maxVvix, maxInputAge, volatility, strikes,
                calls,
                futures, funds, motion, response, rivals, secondEngine, liquidity);
    }

    /** Rulebook 1.0. */
    public static HedgeParameters defaults() {
        return new HedgeParameters(new LayerWeights(0.40, 0.40, 0.20), 252, 0.10, 250, 500, 7, VolatilityModel.defaults(),
                StrikeBand.defaults(), Calls.defaults(), Futures.defaults(), FundParameters.defaults(),
                MotionParameters.defaults(),
                VxResponse.defaults(), RivalParameters.defaults(), SecondEngineParameters.defaults(),
                LiquidityParameters.defaults());
    }

    /**
     * ATM vol = VVIX·level·(days/referenceDays)^exponent, times 1 + linear·z + quadratic·z² in standardised moneyness z.
     *
     * @param minDays below this the power law is held still
     */
    public record VolatilityModel(double level, double exponent, double referenceDays, double minDays, double linear,
            double quadratic, double zLow, double zHigh) {

        static VolatilityModel defaults() {
            return new VolatilityModel(0.958, -0.265, 30, 5, 0.240, 0.014, -1.6, 1.8);
        }
    }

    /** Strikes step by {@code step} points while below {@code below}. */
    public record StrikeBand(double below, double step) {

        static List<StrikeBand> defaults() {
            return List.of(new StrikeBand(20, 0.5), new StrikeBand(30, 1), new StrikeBand(50, 2.5),
                    new StrikeBand(Double.POSITIVE_INFINITY, 5));
        }
    }

    /**
     * @param slippage VIX points a side
     * @param floor least cost of a holding period as a share of the premium
     * @param expiryTolerance days that the nearest listed expiry may miss its target by
     * @param mid only of the set "calls"; roll day 60 is this version's reading of "≈ 110 days"
     */
    public record Calls(double slippage, double floor, int expiryTolerance, CallRule cardFront, CallRule cardLong,
            CallRule front, CallRule mid, CallRule longTerm) {

        static Calls defaults() {
            return new Calls(0.05, 0.25, 21, new CallRule(30, 0.30, 7), new CallRule(200, 0.30, 90),
                    new CallRule(30, 0.50, 7), new CallRule(110, 0.50, 60), new CallRule(220, 0.50, 90));
        }
    }

    /**
     * @param targetDays calendar days to the wanted expiry
     * @param delta wanted forward delta
     * @param rollDays sold when this many calendar days are left
     */
    public record CallRule(int targetDays, double delta, int rollDays) {
    }

    /**
     * @param buyMonth listed month that is bought; sold when it has become {@code sellMonth}
     * @param slippage VIX points a side
     * @param floor least cost in VIX points per {@code floorDays} days
     * @param marginRate initial margin as a share of the contract's value, an assumption
     */
    public record Futures(int buyMonth, int sellMonth, double slippage, double floor, double floorDays,
            double marginRate) {

        static Futures defaults() {
            return new Futures(5, 3, 0.05, 0.25, 30, 0.35);
        }
    }
}
