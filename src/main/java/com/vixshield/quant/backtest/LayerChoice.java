package com.vixshield.quant.backtest;

import java.time.LocalDate;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VixStrikes;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeParameters.CallRule;
import com.vixshield.quant.hedge.parameters.HedgeParameters.Calls;
import com.vixshield.quant.hedge.parameters.HedgeParameters.Futures;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Chooses the contract of a layer and says when it is rolled.
 *
 * @param call null where the layer holds a future
 */
record LayerChoice(HedgeParameters parameters, CallRule call) {

    /** An expiry must outlast its roll by this many days to be bought. */
    private static final int OUTLAST = 8;
    private static final int LEAST_HOLD = 20;

    /** @param strike NaN for a future @param price VIX points @param costPerDay expected, VIX points */
    record Contract(LocalDate expiry, double strike, double price, double costPerDay) {
    }

    static LayerChoice of(InstrumentSet set, Layer layer, HedgeParameters parameters) {
        Calls calls = parameters.calls();
        boolean card = set == InstrumentSet.CARD;
        return new LayerChoice(parameters, switch (layer) {
            case FRONT -> card ? calls.cardFront() : calls.front();
            case MID -> card ? null : calls.mid();
            case LONG -> card ? calls.cardLong() : calls.longTerm();
        });
    }

    boolean future() {
        return call == null;
    }

    boolean due(HedgeMarket market, LocalDate expiry) {
        return future()
                ? market.curve().expiringBy(expiry) <= parameters.futures().sellMonth()
                : market.days(expiry) <= call.rollDays();
    }

    double mark(HedgeMarket market, LocalDate expiry, double strike) {
        return future() ? market.future(expiry) : market.call(expiry, strike);
    }

    Contract choose(HedgeMarket market) {
        return future() ? future(market) : call(market, month(market.curve()));
    }

    /** The month that is far enough away and nearest to the target, ties to the nearer; else the last. */
    private int month(ListedCurve curve) {
        int best = -1;
        for (int i = 0; i < curve.size(); i++) {
            boolean lasts = curve.days()[i] >= call.rollDays() + OUTLAST;
            if (lasts && (best < 0 || distance(curve, i) < distance(curve, best))) {
                best = i;
            }
        }
        return best < 0 ? curve.size() - 1 : best;
    }

    private int distance(ListedCurve curve, int month) {
        return Math.abs(curve.days()[month] - call.targetDays());
    }

    private Contract call(HedgeMarket market, int month) {
        int days = market.curve().days()[month];
        double forward = market.curve().forward(days);
        double strike = VixStrikes.nearest(parameters.strikes(), forward, call.delta(),
                k -> market.calls().delta(forward, k, days));
        double price = market.callIn(days, strike);
        double decay = price - market.callIn(call.rollDays(), strike) + 2 * parameters.calls().slippage();
        double cost = Math.max(decay, parameters.calls().floor() * price) / (days - call.rollDays());
        return new Contract(market.curve().expiries()[month], strike, price, cost);
    }

    private Contract future(HedgeMarket market) {
        Futures rule = parameters.futures();
        ListedCurve curve = market.curve();
        int bought = Math.min(rule.buyMonth(), curve.size()) - 1;
        int sold = Math.min(rule.sellMonth(), curve.size()) - 1;
        double price = curve.settles()[bought];
        int hold = Math.max(curve.days()[bought] - curve.days()[sold], LEAST_HOLD);
        double financing = rule.marginRate() * price * market.rate() * hold / 365;
        double rolldown = price - curve.settles()[sold] + 2 * rule.slippage() + financing;
        double cost = Math.max(rolldown, rule.floor() * hold / rule.floorDays()) / hold;
        return new Contract(curve.expiries()[bought], Double.NaN, price, cost);
    }
}
