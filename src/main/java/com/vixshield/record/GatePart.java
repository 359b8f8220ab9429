package com.vixshield.record;

import java.util.List;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.record.GateEffect;
import com.vixshield.quant.record.Mean;
import com.vixshield.record.RecordPage.GateLine;

/** What each gate has been worth: every condor of the selection, split by that gate's word alone. */
final class GatePart {

    private GatePart() {
    }

    static List<GateLine> gates(List<Day> days, String tier, Basis basis) {
        List<Graded> condors = days.stream().flatMap(day -> day.tier(tier).filter(Graded::hasCondor).stream()).toList();
        return condors.isEmpty() ? List.of()
                : Choices.GATES.entrySet().stream().map(gate -> line(gate.getKey(), gate.getValue(),
                        GateEffect.of(condors, c -> c.refusedBy().contains(gate.getKey()), c -> c.pnl(basis)))).toList();
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
