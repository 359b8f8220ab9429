package com.vixshield.quant.hedge.policy;

import java.util.Locale;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentChoice;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentSelector;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgePolicy;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.parameters.RivalParameters.Band;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;

/** Evaluates every policy on one session, so that the layered hedge and its rivals are graded on the same day. */
public final class HedgePolicyEvaluator {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;
    private final HedgeProfile profile;
    private final ActivationScore activation;

    public HedgePolicyEvaluator(HedgeParameters parameters, HedgeInputs inputs, HedgeProfile profile,
            ActivationScore activation) {
        this.parameters = parameters;
        this.inputs = inputs;
        this.profile = profile;
        this.activation = activation;
    }

    public PolicyDecision decide(HedgePolicy policy) {
        HedgeAllocator allocator = new HedgeAllocator(parameters);
        if (policy instanceof HedgePolicy.Layered) {
            return new PolicyDecision.Layers(allocator.allocate(inputs, profile));
        }
        if (policy instanceof HedgePolicy.OneLayer one) {
            return new PolicyDecision.Layers(allocator.allocate(inputs, profile, only(one.layer())));
        }
        if (policy instanceof HedgePolicy.SelectiveActivation) {
            return selective(allocator);
        }
        if (policy instanceof HedgePolicy.ContangoCalls) {
            return contango(allocator);
        }
        return policy instanceof HedgePolicy.Vxth ? vxth() : new PolicyDecision.Stands("no hedge");
    }

    private PolicyDecision selective(HedgeAllocator allocator) {
        if (activation instanceof ActivationScore.Known known) {
            return known.buys()
                    ? new PolicyDecision.Layers(allocator.allocate(inputs, profile))
                    : new PolicyDecision.Stands(String.format(Locale.ROOT, "activation score %.2f is not above %.2f",
                            known.score(), parameters.rivals().threshold()));
        }
        return new PolicyDecision.NotAvailable(
                String.join("; ", ((ActivationScore.NotAvailable) activation).missing()));
    }

    private PolicyDecision contango(HedgeAllocator allocator) {
        var slope = inputs.curve().flatMap(VxCurve::slope);
        if (slope.isEmpty()) {
            return new PolicyDecision.NotAvailable("no settlement of the first two VX months");
        }
        if (slope.get() <= 0) {
            return new PolicyDecision.Stands(String.format(Locale.ROOT, "VX2/VX1 − 1 is %.1f %%", 100 * slope.get()));
        }
        HedgeProfile calls = profile.with(InstrumentSet.CALLS, profile.weighting());
        return new PolicyDecision.Layers(allocator.allocate(inputs, calls));
    }

    private PolicyDecision vxth() {
        InstrumentChoice choice = new InstrumentSelector(parameters, inputs).call(parameters.rivals().vxthCall());
        if (choice instanceof Chosen chosen) {
            VixCall call = (VixCall) chosen.instrument();
            double share = share(call.forward());
            return share == 0
                    ? new PolicyDecision.Stands(String.format(Locale.ROOT, "forward VIX is %.2f", call.forward()))
                    : new PolicyDecision.Calls(call, (int) Math.floor(share * profile.equity() / call.premium()), share);
        }
        return new PolicyDecision.NotAvailable(((InstrumentChoice.NotAvailable) choice).reason());
    }

    private double share(double forward) {
        for (Band band : parameters.rivals().vxthBands()) {
            if (forward <= band.upTo()) {
                return band.share();
            }
        }
        throw new IllegalArgumentException("no band for a forward VIX of " + forward);
    }

    private static LayerWeights only(Layer layer) {
        return new LayerWeights(layer == Layer.FRONT ? 1 : 0, layer == Layer.MID ? 1 : 0, layer == Layer.LONG ? 1 : 0);
    }
}
