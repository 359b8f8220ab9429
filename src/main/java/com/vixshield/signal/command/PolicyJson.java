package com.vixshield.signal.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.parameters.HedgePolicy;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.HedgePolicyEvaluator;
import com.vixshield.quant.hedge.policy.PolicyDecision;

/**
 * Prints what one way of hedging would hold after this session, beside the layered hedge that it is graded against.
 *
 * @param decision layers, calls, stands or not_available
 * @param contracts by layer, or of the one call that VXTH buys; empty where nothing is bought
 * @param expectedAnnualCost dollars, of layers
 * @param reason why nothing is bought
 */
record PolicyJson(String decision, Map<String, Integer> contracts, OptionalDouble expectedAnnualCost,
        Optional<String> reason) {

    /** The layered hedge and every rival by name. */
    static Map<String, PolicyJson> all(HedgePolicyEvaluator evaluator) {
        Map<String, PolicyJson> all = new LinkedHashMap<>();
        all.put("layered", of(evaluator.decide(new HedgePolicy.Layered())));
        all.put("selective_activation", of(evaluator.decide(new HedgePolicy.SelectiveActivation())));
        all.put("vxth", of(evaluator.decide(new HedgePolicy.Vxth())));
        all.put("contango_calls", of(evaluator.decide(new HedgePolicy.ContangoCalls())));
        for (Layer layer : Layer.values()) {
            all.put("only_" + name(layer), of(evaluator.decide(new HedgePolicy.OneLayer(layer))));
        }
        all.put("none", of(evaluator.decide(new HedgePolicy.None())));
        return all;
    }

    private static PolicyJson of(PolicyDecision decision) {
        if (decision instanceof PolicyDecision.Layers layers) {
            return new PolicyJson("layers", contracts(layers.plan()), OptionalDouble.of(layers.plan().expectedAnnualCost()),
                    Optional.empty());
        }
        if (decision instanceof PolicyDecision.Calls calls) {
            return new PolicyJson("calls", Map.of("calls", calls.contracts()), OptionalDouble.empty(), Optional.empty());
        }
        return decision instanceof PolicyDecision.Stands stands
                ? new PolicyJson("stands", Map.of(), OptionalDouble.empty(), Optional.of(stands.reason()))
                : new PolicyJson("not_available", Map.of(), OptionalDouble.empty(),
                        Optional.of(((PolicyDecision.NotAvailable) decision).reason()));
    }

    private static Map<String, Integer> contracts(HedgePlan plan) {
        Map<String, Integer> contracts = new LinkedHashMap<>();
        plan.layers().forEach(layer -> contracts.put(name(layer.layer()), layer.contracts()));
        return contracts;
    }

    private static String name(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
