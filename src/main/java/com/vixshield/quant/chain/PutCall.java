package com.vixshield.quant.chain;

/** Names the right that an option carries. */
public enum PutCall {
    PUT,
    CALL
}
