package com.vixshield.quant.hedge.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentChoice;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.NotAvailable;
import com.vixshield.quant.hedge.instrument.InstrumentSelector;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.LegMarket;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;

/** Allocates a market and a profile to the layers that the profile can afford (rulebook §7). Stateless. */
public final class HedgeAllocator {

    private final HedgeParameters parameters;

    public HedgeAllocator(HedgeParameters parameters) {
        this.parameters = parameters;
    }

    public HedgePlan allocate(HedgeInputs inputs, HedgeProfile profile) {
        return allocate(inputs, profile, wanted(inputs, profile.weighting()));
    }

    /** With weights of the caller's choice. */
    public HedgePlan allocate(HedgeInputs inputs, HedgeProfile profile, LayerWeights wanted) {
        InstrumentSelector selector = new InstrumentSelector(parameters, inputs);
        Map<Layer, InstrumentChoice> choices = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            choices.put(layer, selector.choose(profile.set(), layer));
        }
        HedgeBudget budget = HedgeBudget.of(profile, parameters.signalsPerYear());
        LayerWeights weights = profile.mergeSmallLayers()
                ? LayerMerge.merge(wanted, choices, budget.annualBudgetBinding())
                : wanted;
        LayerSizer sizer = new LayerSizer(profile, budget.annualBudgetBinding(), parameters.marginCap());
        List<HedgeLayer> layers = Arrays.stream(Layer.values())
                .map(layer -> layer(layer, choices.get(layer), weights.of(layer), sizer, budget, inputs))
                .map(layer -> noted(layer, inputs)).toList();
        return plan(inputs, profile, weights, budget, layers);
    }

    private LayerWeights wanted(HedgeInputs inputs, Weighting weighting) {
        return weighting == Weighting.LOYALTY
                ? parameters.weights()
                : inputs.motion().map(VixTrend::weights).orElse(parameters.weights());
    }

    private HedgeLayer layer(Layer layer, InstrumentChoice choice, double weight, LayerSizer sizer, HedgeBudget budget,
            HedgeInputs inputs) {
        if (choice instanceof NotAvailable missing) {
            return new HedgeLayer.Unavailable(layer, weight, weight * budget.annualBudgetBinding(), missing.reason());
        }
        VixInstrument instrument = ((Chosen) choice).instrument();
        LayerSize size = sizer.size(instrument, weight);
        return new HedgeLayer.Sized(layer, instrument, size,
                LegMarket.of(instrument, inputs, parameters.liquidity()), sizer.message(instrument, size));
    }

    /** A price that rests on no settlement of its own month says so. */
    private static HedgeLayer noted(HedgeLayer layer, HedgeInputs inputs) {
        if (layer instanceof HedgeLayer.Sized sized && sized.instrument() instanceof VixFund fund) {
            return with(sized, fund.ticker() + " at its price of " + fund.priceDate());
        }
        if (!(layer instanceof HedgeLayer.Sized sized)
                || inputs.curve().orElseThrow().expiring(sized.instrument().expiry()).isPresent()) {
            return layer;
        }
        return with(sized,
                "forward interpolated in time between the settled VX months around " + sized.instrument().expiry());
    }

    private static HedgeLayer with(HedgeLayer.Sized sized, String note) {
        return new HedgeLayer.Sized(sized.layer(), sized.instrument(), sized.size(), sized.market(),
                sized.message().isEmpty() ? note : sized.message() + "; " + note);
    }

    private HedgePlan plan(HedgeInputs inputs, HedgeProfile profile, LayerWeights weights, HedgeBudget budget,
            List<HedgeLayer> layers) {
        List<LayerSize> sizes = layers.stream().filter(HedgeLayer.Sized.class::isInstance)
                .map(l -> ((HedgeLayer.Sized) l).size()).toList();
        return new HedgePlan(inputs.session(), profile.set(), profile.weighting(), weights, budget,
                inputs.curve().map(VxCurve::points).orElse(List.of()), layers,
                sizes.stream().mapToDouble(LayerSize::expectedCostPerYear).sum(),
                sizes.stream().mapToDouble(LayerSize::premiumHeld).sum(),
                sizes.stream().mapToDouble(LayerSize::initialMargin).sum(), messages(inputs, profile, budget));
    }

    private List<String> messages(HedgeInputs inputs, HedgeProfile profile, HedgeBudget budget) {
        List<String> messages = new ArrayList<>();
        messages.add(conflict(profile, budget));
        if (profile.weighting() == Weighting.MOTION && inputs.motion().isEmpty()) {
            messages.add("Motion is not available: too few VIX sessions for its indicators; the fixed weights are shown");
        }
        if (profile.set() == InstrumentSet.CARD && inputs.rate().isEmpty()) {
            messages.add("no one-month Treasury yield: the futures' cost leaves out the financing of their margin");
        }
        return messages;
    }

    private static String conflict(HedgeProfile profile, HedgeBudget budget) {
        if (!HedgeBudget.takesCredit(profile)) {
            return String.format(Locale.ROOT, "%s, so nothing accrues; the cap of %.1f %% is the budget",
                    profile.creditPerCondor().isEmpty()
                            ? "no condor tonight"
                            : profile.condors() == 0 ? "this account affords no condor" : "no credit tonight",
                    100 * profile.capRate());
        }
        return String.format(Locale.ROOT, "at your size h equals %.1f %% of the account a year; the cap of %.1f %% %s",
                100 * budget.hShareOfEquity(), 100 * profile.capRate(),
                budget.binding() == HedgeBudget.Binding.CAP ? "binds" : "does not bind");
    }
}
