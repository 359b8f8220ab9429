package com.vixshield.signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.hedge.HedgeAllocator;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.HedgeLayer;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.hedge.HedgePlan;
import com.vixshield.quant.hedge.HedgeProfile;
import com.vixshield.quant.hedge.InstrumentSet;
import com.vixshield.quant.hedge.Weighting;

/** The hedge of an example account, $100,000 with two balanced condors, for both weightings and both sets of the rulebook. */
final class HedgeJson {

    private static final double ACCOUNT = 100_000;
    private static final int CONDORS = 2;
    private static final String TIER = "credit_balanced";
    private static final double MULTIPLIER = 100;
    private static final double CAP_RATE = 0.015;
    private static final double ACCRUAL_RATE = 0.10;
    private static final List<InstrumentSet> SETS = List.of(InstrumentSet.CARD, InstrumentSet.CALLS);

    private final ObjectMapper json;
    private final HedgeInputs inputs;
    private final OptionalDouble credit;
    private final HedgeAllocator allocator = new HedgeAllocator(HedgeParameters.defaults());

    HedgeJson(ObjectMapper json, DailySignal signal, HedgeInputs inputs) {
        this.json = json;
        this.inputs = inputs;
        this.credit = signal.tiers().get(TIER) instanceof CondorTier condor
                ? OptionalDouble.of(MULTIPLIER * condor.expectedCredit())
                : OptionalDouble.empty();
    }

    ObjectNode write() {
        ObjectNode hedge = json.createObjectNode().put("account", ACCOUNT).put("condors", CONDORS).put("tier", TIER);
        inputs.vix().ifPresent(vix -> hedge.put("vix", vix.value()));
        inputs.vvix().ifPresent(vvix -> hedge.put("vvix", vvix.value()));
        Arrays.stream(Weighting.values()).forEach(weighting -> hedge.set(name(weighting), write(weighting)));
        return hedge;
    }

    private ObjectNode write(Weighting weighting) {
        Map<InstrumentSet, HedgePlan> plans = new EnumMap<>(InstrumentSet.class);
        for (InstrumentSet set : SETS) {
            plans.put(set, allocator.allocate(inputs,
                    new HedgeProfile(ACCOUNT, CONDORS, credit, CAP_RATE, ACCRUAL_RATE, set, weighting, false)));
        }
        // Budget and curve do not depend on the set.
        HedgePlan any = plans.get(InstrumentSet.CARD);
        ObjectNode node = json.valueToTree(any.budget());
        node.set("vx_curve", json.valueToTree(any.vxCurve()));
        plans.forEach((set, plan) -> node.set(name(set), json.valueToTree(layers(plan))));
        return node;
    }

    private Map<String, ObjectNode> layers(HedgePlan plan) {
        Map<String, ObjectNode> layers = new LinkedHashMap<>();
        plan.layers().forEach(layer -> layers.put(name(layer.layer()), write(layer)));
        return layers;
    }

    private ObjectNode write(HedgeLayer layer) {
        if (layer instanceof HedgeLayer.Sized sized) {
            ObjectNode node = json.valueToTree(sized.instrument());
            node.put("cost_per_day", sized.instrument().costPerDay());
            node.setAll(json.<ObjectNode> valueToTree(sized.size()));
            return node.put("message", layer.message());
        }
        return json.createObjectNode().put("weight", layer.weight()).put("budget_year", layer.budgetYear())
                .put("message", layer.message());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
