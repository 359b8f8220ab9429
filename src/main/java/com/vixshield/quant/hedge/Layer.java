package com.vixshield.quant.hedge;

/** The three maturities of the hedge, nearest first. */
public enum Layer {
    FRONT,
    MID,
    LONG
}
