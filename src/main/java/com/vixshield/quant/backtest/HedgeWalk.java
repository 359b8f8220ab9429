package com.vixshield.quant.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.MotionParameters;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.quant.hedge.policy.Weighting;

/** Marks, rolls, reweights and monetises the layers of one hedge day by day, in fractions of contracts. */
public final class HedgeWalk {

    private final SessionTable table;
    private final HedgeParameters parameters = HedgeParameters.defaults();

    public HedgeWalk(SessionTable table) {
        this.table = table;
    }

    /** @param first session, on which all is bought @param end exclusive; @return all variants in order */
    public List<HedgeHistory> run(int first, int end, List<HedgeVariant> variants) {
        HedgeMarket[] markets = HedgeMarket.whole(table, first, end, parameters);
        return variants.stream().map(variant -> new Run(variant).walk(first, markets)).toList();
    }

    private final class Run {

        private final HedgeVariant variant;
        private final List<LayerPosition> layers;
        private final MotionParameters motion = parameters.motion();
        private boolean monetised;

        Run(HedgeVariant variant) {
            this.variant = variant;
            this.layers = Stream.of(Layer.values())
                    .map(layer -> new LayerPosition(LayerChoice.of(variant.set(), layer, parameters), parameters)).toList();
        }

        HedgeHistory walk(int first, HedgeMarket[] markets) {
            List<HedgeDay> days = new ArrayList<>(markets.length);
            for (int i = 0; i < markets.length; i++) {
                step(markets[i]);
                days.add(new HedgeDay(first + i, layers.stream().map(LayerPosition::day).toList()));
            }
            return new HedgeHistory(variant, days);
        }

        private void step(HedgeMarket market) {
            layers.forEach(layer -> layer.mark(market));
            boolean moving = variant.mode() == Weighting.MOTION && market.motion() != null;
            if (moving) {
                monetise(market);
            }
            LayerWeights wanted = moving ? market.motion().weights() : parameters.weights();
            for (Layer layer : Layer.values()) {
                LayerPosition position = layers.get(layer.ordinal());
                if (position.due(market)) {
                    position.roll(market, wanted.of(layer));
                } else if (moving) {
                    position.follow(wanted.of(layer), motion.band(), motion.maxMove());
                }
            }
        }

        private void monetise(HedgeMarket market) {
            LayerPosition front = layers.get(Layer.FRONT.ordinal());
            if (market.motion().rsi14() < motion.calmRsi()) {
                monetised = false;
            }
            if (!monetised && (front.tripled(motion.valueMultiple()) || market.motion().monetiseByRsi() && front.isOpen())) {
                layers.get(Layer.LONG.ordinal()).buyWith(front.halve());
                monetised = true;
            }
        }
    }
}
