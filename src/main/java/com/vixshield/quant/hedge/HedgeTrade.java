package com.vixshield.quant.hedge;

/**
 * An instruction to trade.
 *
 * @param quantity contracts, sold ones negative
 * @param price model value or settlement less or plus slippage, VIX points
 */
public record HedgeTrade(Layer layer, HedgeContract contract, int quantity, double price, Reason reason) {

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
