package com.vixshield.market.fred;

import java.time.Duration;

/** Lists the series that are read from FRED. Names are FRED's own. */
public enum FredSeries {
    /** One-month constant-maturity Treasury yield, percent. */
    DGS1MO(Kind.RATE, 6),
    DGS3MO(Kind.RATE, 6),
    DGS6MO(Kind.RATE, 6),
    DGS1(Kind.RATE, 6),
    DGS2(Kind.RATE, 6),
    /** Effective federal funds rate, percent, every calendar day. */
    DFF(Kind.RATE, 6),
    SOFR(Kind.RATE, 6),
    /** Consumer prices, index. */
    CPIAUCSL(Kind.LEVEL, 80),
    /** Producer prices: final demand, and all commodities. */
    PPIFIS(Kind.LEVEL, 80),
    PPIACO(Kind.LEVEL, 80),
    /** Billions of dollars, by quarter. */
    GDP(Kind.LEVEL, 220),
    /** Nonfarm payrolls, thousands. */
    PAYEMS(Kind.LEVEL, 80),
    /** Closes of the VIX, of the VIX over three months and of the S&P 500 (ten years), for those who take them from here. */
    VIXCLS(Kind.LEVEL, 6),
    VXVCLS(Kind.LEVEL, 6),
    SP500(Kind.LEVEL, 6),
    /** Nominal broad dollar index, published once a week. */
    DTWEXBGS(Kind.LEVEL, 16);

    private enum Kind {
        RATE,
        LEVEL
    }

    /** Short rates have been a few hundredths below zero, and never above 23 percent. */
    private static final double LOWEST_RATE = -3;
    private static final double HIGHEST_RATE = 30;

    private final Kind kind;
    private final int oldestDays;

    FredSeries(Kind kind, int oldestDays) {
        this.kind = kind;
        this.oldestDays = oldestDays;
    }

    boolean canBe(double value) {
        return kind == Kind.RATE ? value > LOWEST_RATE && value < HIGHEST_RATE : value > 0;
    }

    /** How far the newest observation may lie back: the period it stands for, the time until it is published, a holiday. */
    public Duration oldest() {
        return Duration.ofDays(oldestDays);
    }
}
