package com.vixshield.quant.chain;

/** The right that an option carries. */
public enum PutCall {
    PUT,
    CALL
}
