package com.vixshield.market.fund;

import java.util.List;

import com.vixshield.quant.history.Series;

/** Names the listed funds whose prices are fetched: those of the hedge set "etf", their relatives, and two of shares. */
public final class Funds {

    public static final List<String> TICKERS = List
            .of(Series.VIXY, Series.VIXM, Series.VXX, Series.UVXY, Series.SVXY, Series.SPY,
                    Series.RSP)
            .stream().map(Series::name).toList();

    private Funds() {
    }
}
