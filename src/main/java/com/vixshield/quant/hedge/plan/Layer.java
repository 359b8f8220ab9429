package com.vixshield.quant.hedge.plan;

/** Names the three maturities of the hedge, nearest first. */
public enum Layer {
    FRONT,
    MID,
    LONG
}
