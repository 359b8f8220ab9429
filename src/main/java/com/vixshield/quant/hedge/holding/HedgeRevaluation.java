package com.vixshield.quant.hedge.holding;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.instrument.VixOptionModel;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.instrument.VxPoint;
import com.vixshield.quant.hedge.instrument.VxResponse;
import com.vixshield.quant.hedge.instrument.VxShock;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Revalues the layers of a plan when the VX curve moves, in dollars by layer. VIX options keep the surface of the session
 * (VVIX held still), which understates their gain in a fall; a fund gains what its place on the curve gains; time passes by
 * whole days.
 */
public final class HedgeRevaluation {

    private final HedgeParameters parameters;
    private final Optional<VxCurve> curve;
    private final Optional<Double> slope;
    private final Optional<VixOptionModel> model;

    public HedgeRevaluation(HedgeParameters parameters, HedgeInputs inputs) {
        this.parameters = parameters;
        this.curve = inputs.curve();
        this.slope = curve.flatMap(VxCurve::slope);
        this.model = inputs.vvix().map(vvix -> new VixOptionModel(parameters.volatility(), vvix.value()));
    }

    /** Gain by layer in a historical night. */
    public Map<Layer, Double> inNight(HedgePlan plan, VxShock shock, int days) {
        VxResponse response = parameters.response();
        return gains(plan, days, point -> point.settle() + shock.points(point.month(), response));
    }

    /** Whether {@link #inMove} can be answered for a plan: the response depends on the slope of the first two months. */
    public boolean answersMoves(HedgePlan plan) {
        return slope.isPresent()
                || plan.layers().stream().allMatch(layer -> layer.contracts() == 0);
    }

    /**
     * Gain by layer when the SPX moves and the curve answers as fitted.
     *
     * @param scale multiple of the fitted response
     */
    public Map<Layer, Double> inMove(HedgePlan plan, double spxMove, double scale, int days) {
        VxResponse response = parameters.response();
        return gains(plan, days, point -> point.settle()
                * (1 + response.relativeMove(spxMove, slope.orElseThrow(), scale, point.month())));
    }

    private Map<Layer, Double> gains(HedgePlan plan, int days,
            ToDoubleFunction<VxPoint> settlement) {
        Map<Layer, Double> gains = new EnumMap<>(Layer.class);
        for (HedgeLayer layer : plan.layers()) {
            gains.put(layer.layer(), layer instanceof HedgeLayer.Sized sized && sized.contracts() > 0
                    ? sized.contracts() * gain(sized.instrument(), days, settlement)
                    : 0.0);
        }
        return gains;
    }

    private double gain(VixInstrument instrument, int days, ToDoubleFunction<VxPoint> settlement) {
        double forward = curve.orElseThrow().at(instrument.expiry(), settlement).orElseThrow();
        if (instrument instanceof VixFund fund) {
            return fund.price() * (forward / fund.forward() - 1) * fund.multiplier();
        }
        double value = instrument instanceof VixCall call
                ? model.orElseThrow().through(call.forward(), call.strike(), call.dte(), call.iv())
                        .call(forward, call.strike(), call.dte() - days)
                : forward;
        return (value - instrument.price()) * instrument.multiplier();
    }
}
