package com.vixshield.quant.backtest.sweep;

import java.util.EnumSet;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.CondorHistory;

/**
 * Describes one variant of an account.
 *
 * @param price share of the central price without quotes, 1 for the central one
 * @param tier as results call it
 * @param gates that are on
 * @param leastValue share of the largest loss that the mean result must exceed, where the value gate is on
 * @param termLimit VIX/VIX3M from which the term structure gate holds, where it is on
 * @param risk share of current equity at risk
 * @param slippage share of the way from mid to natural that is given up
 * @param fee points a trade beyond the rulebook's
 * @param volatilityTarget yearly volatility above which the size shrinks; infinite for none
 * @param hedge name of the layered hedge, empty for none
 * @param budget of it, percent of the account a year
 */
public record BookVariant(double price, String tier, Set<BacktestGate> gates, double leastValue, double termLimit, double risk,
        double slippage, double fee, double volatilityTarget, String hedge, double budget) {

    private static final double MOST = 20;

    /** @throws IllegalArgumentException with the parameter that is out of its range */
    public BookVariant {
        CondorHistory.tierIndex(tier);
        gates = Set.copyOf(gates);
        require("price", price, 0.5, 2);
        require("least value", leastValue, -1, 1);
        require("term limit", termLimit, 0.5, 2);
        require("risk", risk, 1e-6, 1);
        require("slippage", slippage, 0, 2);
        require("fee", fee, -1, MOST);
        require("budget", budget, 0, MOST);
        if (!(volatilityTarget > 0)) {
            throw new IllegalArgumentException("a volatility target is above 0, not " + volatilityTarget);
        }
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }

    /** At the central price and the expected fill, unhedged and ungated. */
    public static BookVariant of(String tier, double risk) {
        return new BookVariant(1, tier, Set.of(), 0, BacktestGate.TERM_LIMIT, risk, 0.5, 0, Double.POSITIVE_INFINITY, "", 0);
    }

    public BookVariant gated(BacktestGate gate) {
        Set<BacktestGate> more = EnumSet.of(gate);
        more.addAll(gates);
        return new BookVariant(price, tier, more, leastValue, termLimit, risk, slippage, fee, volatilityTarget, hedge, budget);
    }

    public BookVariant hedged(String name, double percent) {
        return new BookVariant(price, tier, gates, leastValue, termLimit, risk, slippage, fee, volatilityTarget, name, percent);
    }

    /** The same with another value of one parameter. */
    public BookVariant with(Axis axis, double value) {
        return new BookVariant(axis == Axis.PRICE ? value : price, tier, gates,
                axis == Axis.LEAST_VALUE ? value : leastValue, axis == Axis.TERM_LIMIT ? value : termLimit,
                axis == Axis.RISK ? value : risk, axis == Axis.SLIPPAGE ? value : slippage, axis == Axis.FEE ? value : fee,
                axis == Axis.VOLATILITY_TARGET ? value : volatilityTarget, hedge, axis == Axis.BUDGET ? value : budget);
    }

    /** Whether the parameter makes a difference to this variant. */
    public boolean uses(Axis axis) {
        return switch (axis) {
            case LEAST_VALUE -> gates.contains(BacktestGate.VALUE);
            case TERM_LIMIT -> gates.contains(BacktestGate.TERM_STRUCTURE);
            case BUDGET -> !hedge.isEmpty();
            case PRICE, RISK, SLIPPAGE, FEE, VOLATILITY_TARGET -> true;
        };
    }
}
