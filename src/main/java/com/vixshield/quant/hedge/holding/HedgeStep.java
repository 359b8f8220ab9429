package com.vixshield.quant.hedge.holding;

import java.util.List;

/** Holds one session of the hedge: what to trade, what is held afterwards, and what could not be done. */
public record HedgeStep(List<HedgeTrade> trades, HedgeState state, List<String> messages) {

    public HedgeStep {
        trades = List.copyOf(trades);
        messages = List.copyOf(messages);
    }
}
