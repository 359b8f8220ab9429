package com.vixshield.quant.history;

/** Daily series of one value per date. Vol indices in vol points (16.81), rates in percent a year, as their sources publish. */
public enum Series {
    VIX1D,
    VIX9D,
    VIX3M,
    VIX6M,
    VVIX,
    SKEW,
    /** One-month constant-maturity Treasury yield. */
    DGS1MO,
    DGS3MO,
    DGS6MO,
    DGS1,
    DGS2,
    /** Nominal broad dollar index. */
    DTWEXBGS,
    VIX_PUT_CALL
}
