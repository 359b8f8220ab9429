package com.vixshield.quant.backtest;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.RivalParameters;

/**
 * Follows the rule of Cboe's VIX Tail Hedge Index: at each monthly expiry of VIX options calls of the next month, delta 0.30,
 * are bought for a share of the account that depends on the forward VIX (0 / 1 / 0.5 / 0 % up to 15 / 30 / 50 and beyond) and
 * held to their expiry. Here they are sold at the close before it, with the hedge's slippage, and priced by the same model.
 */
public final class TailHedgeWalk {

    private final SessionTable table;
    private final HedgeParameters parameters = HedgeParameters.defaults();

    public TailHedgeWalk(SessionTable table) {
        this.table = table;
    }

    /**
     * @param first session, on which the first calls are bought @param end exclusive
     * @return shares of current equity by day
     */
    public double[] returns(int first, int end) {
        HedgeMarket[] markets = HedgeMarket.whole(table, first, end, parameters);
        LayerChoice choice = new LayerChoice(parameters, parameters.rivals().vxthCall());
        double slippage = parameters.calls().slippage();
        double[] returns = new double[end - first];
        LayerChoice.Contract held = null;
        double mark = 0;
        double quantity = 0;
        for (int i = 0; i < returns.length; i++) {
            HedgeMarket market = markets[i];
            if (held != null) {
                double now = market.call(held.expiry(), held.strike());
                returns[i] = quantity * (now - mark);
                mark = now;
            }
            if (held == null || !market.date().plusDays(table.gap(first + i)).isBefore(held.expiry())) {
                returns[i] -= quantity * slippage;
                held = choice.choose(market);
                mark = held.price();
                quantity = share(market.curve().forward(market.days(held.expiry()))) / mark;
                returns[i] -= quantity * slippage;
            }
        }
        return returns;
    }

    private double share(double forward) {
        for (RivalParameters.Band band : parameters.rivals().vxthBands()) {
            if (forward <= band.upTo()) {
                return band.share();
            }
        }
        return 0;
    }
}
