package com.vixshield.quant.hedge.holding;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Describes what an account really holds of one layer.
 *
 * @param quantity contracts or shares, positive
 * @param soldBefore those of the same purchase that were sold before its roll; the budget does not buy them again
 * @param entryPrice mean price paid, VIX points, of a fund dollars
 * @param begun market of the session on which the first of them was bought: it set the budget and the count for the period
 */
public record HeldContract(Layer layer, HedgeContract contract, int quantity, int soldBefore, double entryPrice,
        HedgeInputs begun) {

    public HeldContract {
        if (quantity <= 0 || soldBefore < 0 || !(entryPrice >= 0)) {
            throw new IllegalArgumentException(
                    "a layer cannot hold " + quantity + " of " + contract + " bought at " + entryPrice);
        }
    }
}
