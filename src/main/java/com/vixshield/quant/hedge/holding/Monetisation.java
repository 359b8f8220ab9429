package com.vixshield.quant.hedge.holding;

import java.util.Optional;

import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.MotionParameters;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Takes profit on the front (rulebook §7): when it is worth three times its cost, or an overbought VIX turns down, half is
 * sold once per episode and the proceeds buy the long layer. The episode ends when the RSI is calm again and the value no
 * longer
 * asks for a sale; without that second condition a front that tripled in a calm market would be halved every session.
 */
final class Monetisation {

    private final MotionParameters rule;
    private final LayerHoldings book;

    Monetisation(MotionParameters rule, LayerHoldings book) {
        this.rule = rule;
        this.book = book;
    }

    /** @return whether the episode goes on */
    boolean run(boolean monetised, Optional<VixTrend> reading) {
        boolean rich = book.holding(Layer.FRONT).map(this::rich).orElse(false);
        boolean turning = reading.map(VixTrend::monetiseByRsi).orElse(false);
        if (monetised) {
            return rich || reading.map(r -> r.rsi14() >= rule.calmRsi()).orElse(true);
        }
        return (rich || turning) && sellHalf();
    }

    private boolean rich(Holding front) {
        return front.contracts() > 0 && book.value(front.contract())
                .map(value -> value >= rule.valueMultiple() * front.entryPrice()).orElse(false);
    }

    private boolean sellHalf() {
        Holding front = book.holding(Layer.FRONT).orElse(null);
        if (front == null || front.contracts() == 0 || book.value(front.contract()).isEmpty()) {
            return false;
        }
        if (front.contracts() == 1) {
            book.say("the front would be halved, and one contract cannot be");
            return false;
        }
        buyLong(book.sellOutside(Layer.FRONT, front.contracts() / 2));
        return true;
    }

    private void buyLong(double proceeds) {
        Optional<Holding> target = book.holding(Layer.LONG);
        if (target.isEmpty()) {
            book.say("the long layer holds no contract to buy with the proceeds; they stay in the reserve");
            return;
        }
        HedgeContract contract = target.get().contract();
        Optional<Double> value = book.value(contract);
        if (value.isEmpty()) {
            book.say("the long layer has no price for " + contract + "; the proceeds stay in the reserve");
            return;
        }
        double price = (value.get() + book.slippage(contract)) * contract.multiplier();
        book.buyOutside(Layer.LONG, (int) Math.floor(proceeds / price));
    }
}
