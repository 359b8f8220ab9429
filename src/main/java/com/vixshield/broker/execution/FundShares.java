package com.vixshield.broker.execution;

import java.util.Set;

import com.vixshield.quant.chain.Contract;

/** Identifies shares of one of the funds of the hedge or the benchmark. */
public record FundShares(String ticker) implements Instrument {

    private static final Set<String> TICKERS = Set.of("VIXY", "VIXM", "VXX", "VXZ", "UVXY", "SVXY", "SPY", "RSP");

    /** @throws IllegalArgumentException for another ticker */
    public FundShares {
        if (!has(ticker)) {
            throw new IllegalArgumentException("there is no fund " + ticker + " here");
        }
    }

    public static boolean has(String ticker) {
        return TICKERS.contains(ticker);
    }

    @Override
    public Contract product() {
        return Contract.FUND_SHARE;
    }

    @Override
    public String label() {
        return ticker + " shares";
    }
}
