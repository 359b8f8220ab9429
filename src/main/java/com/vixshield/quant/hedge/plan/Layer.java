package com.vixshield.quant.hedge.plan;

/** The three maturities of the hedge, nearest first. */
public enum Layer {
    FRONT,
    MID,
    LONG
}
