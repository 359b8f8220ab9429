package com.vixshield.quant.hedge.parameters;

import java.util.List;

import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.history.Series;

/**
 * Defines the listed volatility funds of the set "etf".
 *
 * @param slippage dollars a share and side, this version's assumption
 * @param reviewDays calendar days after which the shares are counted anew; the cost of that period is the layer's cost
 * @param shortTerm of the front layer, the preferred one first
 * @param midTerm of the mid and long layer
 */
public record FundParameters(double slippage, int reviewDays, List<Fund> shortTerm, List<Fund> midTerm) {

    /**
     * @param price series of its closes
     * @param fee decimal a year: expense ratio, or investor fee of a note, as their prospectuses state
     * @param firstMonth nearest listed month it holds, sold day by day into {@code lastMonth}
     * @param maturityDays average days to expiry of what it holds
     */
    public record Fund(Series price, double fee, int firstMonth, int lastMonth, int maturityDays) {

        public String ticker() {
            return price.name();
        }
    }

    public FundParameters {
        shortTerm = List.copyOf(shortTerm);
        midTerm = List.copyOf(midTerm);
    }

    static FundParameters defaults() {
        return new FundParameters(0.01, 30,
                List.of(new Fund(Series.VIXY, 0.0085, 1, 2, 30), new Fund(Series.VXX, 0.0089, 1, 2, 30)),
                List.of(new Fund(Series.VIXM, 0.0085, 4, 7, 150), new Fund(Series.VXZ, 0.0089, 4, 7, 150)));
    }

    public List<Fund> of(Layer layer) {
        return layer == Layer.FRONT ? shortTerm : midTerm;
    }
}
