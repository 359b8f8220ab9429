package com.vixshield.quant.hedge;

import java.time.LocalDate;

/**
 * What one layer holds until its roll. A layer that could not afford a contract is a holding of none: what its budget came
 * to is carried to the next roll.
 *
 * @param entryPrice mean price paid, VIX points, slippage included
 * @param budgeted contracts that the period's budget pays for, before rounding down
 * @param carried the part of a contract left over from the periods before
 * @param costPerContract expected dollars of one until the roll, when it was bought
 * @param weight of the layer when it was sized
 */
public record Holding(HedgeContract contract, int contracts, double entryPrice, double budgeted, double carried,
        double costPerContract, double weight, LocalDate rollDate) {

    /** Budget that whole contracts left over, dollars, at most the cost of one: more is not needed to buy the next. */
    double carry() {
        return Math.max(0, Math.min(1, budgeted + carried - contracts)) * costPerContract;
    }

    /** @param outside contracts of the change that another layer's proceeds paid for */
    Holding withContracts(int count, double meanPrice, int outside) {
        return new Holding(contract, count, meanPrice, budgeted + outside, carried, costPerContract, weight, rollDate);
    }

    Holding withWeight(double newWeight) {
        return new Holding(contract, contracts, entryPrice, budgeted * newWeight / weight, carried, costPerContract,
                newWeight, rollDate);
    }
}
