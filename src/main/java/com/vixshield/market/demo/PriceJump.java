package com.vixshield.market.demo;

/**
 * Describes a sudden move of the index.
 *
 * @param move of the index, logarithmic
 * @param fast added to the fast volatility factor
 * @param slow added to the slow one
 */
record PriceJump(double move, double fast, double slow) {

    static final PriceJump NONE = new PriceJump(0, 0, 0);
}
