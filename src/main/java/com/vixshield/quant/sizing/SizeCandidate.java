package com.vixshield.quant.sizing;

import java.util.OptionalDouble;

/**
 * Holds one limit on the number of condors.
 *
 * @param contracts that the limit allows, before rounding down; absent when it does not limit tonight
 * @param reason how it comes about, or why it does not limit
 */
public record SizeCandidate(Limit limit, OptionalDouble contracts, String reason) {

    /** In the order in which ties are decided. */
    public enum Limit {
        AT_RISK,
        KELLY,
        MAX_CONTRACTS,
        LOSS_BUDGET,
        VOLATILITY_TARGET
    }
}
