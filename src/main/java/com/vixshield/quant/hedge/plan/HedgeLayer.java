package com.vixshield.quant.hedge.plan;

import com.vixshield.quant.hedge.instrument.LegMarket;
import com.vixshield.quant.hedge.instrument.VixInstrument;

/** Holds one layer of a plan: sized, or not available with the reason. */
public sealed interface HedgeLayer {

    Layer layer();

    double weight();

    /** Dollars a year that are set aside for the layer, spent or not. */
    double budgetYear();

    /** Whole contracts wanted, 0 where the layer is not available. */
    int contracts();

    /** What a page says under the layer; empty when there is nothing to add. */
    String message();

    /** @param market of the instrument, for who must sell it */
    record Sized(Layer layer, VixInstrument instrument, LayerSize size, LegMarket market, String message)
            implements
                HedgeLayer {

        /** Dollars that the contracts bring at the bid when they pass the liquidity test. */
        double liquidValue() {
            return contracts() * market.liquidBid() * instrument.multiplier();
        }

        @Override
        public double weight() {
            return size.weight();
        }

        @Override
        public double budgetYear() {
            return size.budgetYear();
        }

        @Override
        public int contracts() {
            return size.contracts();
        }
    }

    record Unavailable(Layer layer, double weight, double budgetYear, String message) implements HedgeLayer {

        @Override
        public int contracts() {
            return 0;
        }
    }
}
