package com.vixshield.quant.sizing;

import java.math.BigDecimal;

import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Holds one hedge layer in dollars.
 *
 * @param premium paid for the calls held
 * @param initialMargin of the futures held
 * @param costPerYear expected, of the whole contracts
 * @param budgetPerYear set aside for the layer
 * @param reservePerYear budget that whole contracts leave over; it waits in the reserve
 */
public record LayerDollars(Layer layer, int contracts, BigDecimal premium, BigDecimal initialMargin, BigDecimal costPerYear,
        BigDecimal budgetPerYear, BigDecimal reservePerYear, String message) {

    static LayerDollars of(HedgeLayer layer) {
        double cost = layer instanceof HedgeLayer.Sized sized ? sized.size().expectedCostPerYear() : 0;
        double premium = layer instanceof HedgeLayer.Sized sized ? sized.size().premiumHeld() : 0;
        double margin = layer instanceof HedgeLayer.Sized sized ? sized.size().initialMargin() : 0;
        return new LayerDollars(layer.layer(), layer.contracts(), Dollars.of(premium), Dollars.of(margin), Dollars.of(cost),
                Dollars.of(layer.budgetYear()), Dollars.of(layer.budgetYear() - cost), layer.message());
    }
}
