package com.vixshield.quant.backtest;

import java.util.List;

/** Holds the days of one hedge, ascending and without gaps. */
public record HedgeHistory(HedgeVariant variant, List<HedgeDay> days) {

    public HedgeHistory {
        days = List.copyOf(days);
    }

    public int first() {
        return days.get(0).session();
    }

    /** Returns by day. */
    public double[] returns() {
        return days.stream().mapToDouble(HedgeDay::result).toArray();
    }
}
