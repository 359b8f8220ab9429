package com.vixshield.quant.hedge.holding;

import java.time.LocalDate;

import com.vixshield.quant.hedge.instrument.HedgeContract;

/**
 * Holds the contracts of one layer until its roll. A layer that could not afford a contract is a holding of none: its
 * budget is carried to the next roll.
 *
 * @param own contracts that the layer's own budget pays for
 * @param outside contracts beside them that another layer's proceeds paid for; negative for own ones that were monetised, which
 *        the budget must not buy again
 * @param entryPrice mean price paid, VIX points, slippage included
 * @param budget of the period at the layer's weight, dollars
 * @param carried dollars left over from the periods before
 * @param spent expected dollars until the roll of the own contracts; at most budget and carry together
 * @param costPerContract expected dollars of one until the roll, when the period began
 * @param weight of the layer that the budget belongs to
 */
public record Holding(HedgeContract contract, int own, int outside, double entryPrice, double budget, double carried,
        double spent, double costPerContract, double weight, LocalDate rollDate) {

    private static final double ROUNDING = 1e-9;

    public Holding {
        boolean finite = Double.isFinite(budget) && Double.isFinite(carried) && Double.isFinite(spent);
        if (contract == null || rollDate == null || own < 0 || !finite || !(entryPrice >= 0) || !(costPerContract > 0)
                || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a layer cannot hold " + own + " of " + contract + " bought at " + entryPrice
                    + " until " + rollDate + ", weight " + weight + ", budget " + budget + " and " + carried + ", spent "
                    + spent
                    + ", " + costPerContract + " each");
        }
    }

    public int contracts() {
        return Math.max(0, own + outside);
    }

    /** Budget that whole contracts left over, dollars, at most the cost of one: more is not needed to buy the next. */
    double carry() {
        return Math.max(0, Math.min(costPerContract, unspent()));
    }

    private double unspent() {
        return budget + carried - spent;
    }

    /**
     * The own contracts that the budget pays for: more at what one costs now, or fewer at what the present ones have cost.
     *
     * @param cost expected dollars until the roll of one bought now
     * @param most contracts at most
     */
    Holding fitted(double cost, int most) {
        int change = unspent() >= 0 || own == 0
                ? (int) Math.floor(Math.max(0, unspent()) / cost + ROUNDING)
                : -(int) Math.ceil(-unspent() / (spent / own) - ROUNDING);
        int kept = Math.max(0, Math.min(own + change, most));
        double dollars = kept >= own ? spent + (kept - own) * cost : spent * kept / own;
        return new Holding(contract, kept, outside, entryPrice, budget, carried, dollars, costPerContract, weight, rollDate);
    }

    Holding sold() {
        return new Holding(contract, 0, 0, entryPrice, budget, carried, spent, costPerContract, weight, rollDate);
    }

    Holding withOutside(int change) {
        return new Holding(contract, own, outside + change, entryPrice, budget, carried, spent, costPerContract, weight,
                rollDate);
    }

    Holding withEntryPrice(double mean) {
        return new Holding(contract, own, outside, mean, budget, carried, spent, costPerContract, weight, rollDate);
    }

    /** Only the budget scales with the weight: what other layers paid for is none of it. */
    Holding withWeight(double newWeight) {
        return new Holding(contract, own, outside, entryPrice, budget * newWeight / weight, carried, spent, costPerContract,
                newWeight, rollDate);
    }
}
