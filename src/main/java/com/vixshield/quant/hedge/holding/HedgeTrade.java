package com.vixshield.quant.hedge.holding;

import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Describes an instruction to trade.
 *
 * @param quantity contracts, sold ones negative
 * @param price model value or settlement less or plus slippage, VIX points; of a fund dollars
 * @param realised dollars made on the contracts that it closes, after what they cost; 0 when it opens some
 */
public record HedgeTrade(Layer layer, HedgeContract contract, int quantity, double price, Reason reason, double realised) {

    public enum Reason {
        OPEN,
        ROLL,
        REWEIGHT,
        MONETISE
    }

    /** Dollars received, negative when paid; a future is only margined, its dollars are its value. */
    public double proceeds() {
        return -quantity * price * contract.multiplier();
    }
}
