package com.vixshield.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.record.GateEffect;
import com.vixshield.quant.record.Mean;
import com.vixshield.record.RecordPage.GateLine;

/** What each gate has been worth: every condor of the selection, split by that gate's word alone. */
final class GatePart {

    private GatePart() {
    }

    static List<GateLine> gates(List<Day> days, String tier, Basis basis) {
        return effects(days, tier, basis).entrySet().stream()
                .map(gate -> line(gate.getKey(), Choices.GATES.get(gate.getKey()), gate.getValue())).toList();
    }

    /** By gate, in their order; empty without a graded condor. */
    static Map<String, GateEffect> effects(List<Day> days, String tier, Basis basis) {
        List<Graded> condors = days.stream().flatMap(day -> day.tier(tier).filter(Graded::hasCondor).stream()).toList();
        Map<String, GateEffect> effects = new LinkedHashMap<>();
        if (!condors.isEmpty()) {
            Choices.GATES.keySet().forEach(gate -> effects.put(gate,
                    GateEffect.of(condors, condor -> condor.refusedBy().contains(gate), condor -> condor.pnl(basis))));
        }
        return effects;
    }

    private static GateLine line(String key, String name, GateEffect effect) {
        Mean kept = effect.kept();
        Mean skipped = effect.skipped();
        return new GateLine(name, RulebookParameters.V1_0.gates().on().contains(key), kept.n(), mean(kept), Lines.half(kept),
                skipped.n(), mean(skipped), Lines.half(skipped), effect.saved());
    }

    private static Double mean(Mean mean) {
        return mean.n() == 0 ? null : mean.mean();
    }
}
