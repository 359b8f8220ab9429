package com.vixshield.quant.chain;

/** Names the contracts that are traded here, with what one point of each is worth. */
public enum Contract {
    /** Options on the index, SPX and SPXW alike. */
    SPX(100),
    /** Options on a tenth of the index. */
    XSP(100),
    /** Options on the VIX. */
    VIX(100),
    /** Futures on the VIX. */
    VX(1000),
    /** Futures on the VIX, a tenth of a VX. */
    VXM(100),
    /** Shares of a fund, whose prices are dollars already. */
    FUND_SHARE(1);

    private final int multiplier;

    Contract(int multiplier) {
        this.multiplier = multiplier;
    }

    /** Dollars a point. */
    public int multiplier() {
        return multiplier;
    }
}
