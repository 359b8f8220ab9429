package com.vixshield.trackrecord.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.statistics.GateEffect;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.trackrecord.page.RecordPage.GateLine;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;

/**
 * Builds the section on what each gate has been worth: every condor of the selection, split by that gate's result alone.
 */
public final class GateEffectSection {

    private GateEffectSection() {
    }

    /** @param on the gates that decide by the version that made the newest of these signals */
    static List<GateLine> gates(List<RecordDay> days, Tier tier, BasisFilter basis, Set<Gate> on) {
        return effects(days, tier, basis).entrySet().stream()
                .map(gate -> line(gate.getKey(), on.contains(gate.getKey()), gate.getValue())).toList();
    }

    /** By gate, in their order; empty without a graded condor. */
    public static Map<Gate, GateEffect> effects(List<RecordDay> days, Tier tier, BasisFilter basis) {
        List<GradedTier> condors = days.stream().flatMap(day -> day.tier(tier).filter(GradedTier::hasCondor).stream()).toList();
        Map<Gate, GateEffect> effects = new LinkedHashMap<>();
        if (!condors.isEmpty()) {
            Arrays.stream(Gate.values()).filter(gate -> isShown(gate, condors)).forEach(gate -> effects.put(gate,
                    GateEffect.of(condors, condor -> condor.refusedBy().contains(gate), condor -> condor.pnl(basis))));
        }
        return effects;
    }

    /** A gate that only a candidate has is no line of the record before it has refused something there. */
    private static boolean isShown(Gate gate, List<GradedTier> condors) {
        return gate != Gate.LEARNED || condors.stream().anyMatch(condor -> condor.refusedBy().contains(gate));
    }

    private static GateLine line(Gate gate, boolean on, GateEffect effect) {
        SampleMean kept = effect.kept();
        SampleMean skipped = effect.skipped();
        return new GateLine(gate.label(), on, kept.n(), mean(kept), RecordLines.half(kept),
                skipped.n(), mean(skipped), RecordLines.half(skipped), effect.saved());
    }

    private static Double mean(SampleMean mean) {
        return mean.n() == 0 ? null : mean.mean();
    }
}
