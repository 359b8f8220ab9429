package com.vixshield.quant.history;

/**
 * Names the daily series of one value per date. Vol indices in vol points (16.81), rates in percent a year, as their
 * sources publish.
 */
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
    VIX_PUT_CALL,
    /** NYSE issues that rose, and that fell; counts. */
    ADVANCES,
    DECLINES,
    /** Closes of the listed volatility funds, dollars a share, adjusted for splits as their source does. */
    VIXY,
    VXX,
    VIXM,
    VXZ,
    UVXY,
    SVXY,
    /** Closes of two funds of shares: the S&P 500 by value, and with equal weights. */
    SPY,
    RSP,
    /** R. Shiller's monthly S&P 500: average price and the dividends and earnings of the trailing year, index points. */
    SHILLER_PRICE,
    SHILLER_DIVIDEND,
    SHILLER_EARNINGS,
    /** Ten-year yield of the same source, percent a year. */
    SHILLER_LONG_RATE
}
