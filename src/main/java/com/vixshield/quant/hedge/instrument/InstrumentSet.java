package com.vixshield.quant.hedge.instrument;

/** Names what the layers are made of (rulebook §7). */
public enum InstrumentSet {
    /** Calls in front and long, VIX futures in the middle. */
    CARD,
    /** At-the-money calls in all three layers. */
    CALLS,
    /** Shares of listed volatility funds; needs their closes. */
    ETF
}
