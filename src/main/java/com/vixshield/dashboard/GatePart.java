package com.vixshield.dashboard;

import java.util.List;

import com.vixshield.dashboard.DashboardPage.Gate;
import com.vixshield.dashboard.DashboardPage.GateState;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.GateWords;

/** Every gate's word on the chosen tier, in force or not. */
final class GatePart {

    private GatePart() {
    }

    static List<Gate> gates(SizedSignal sized) {
        return sized.published().signal().gates().results().stream().filter(gate -> gate.tier().equals(sized.tier()))
                .map(GatePart::gate).toList();
    }

    private static Gate gate(GateResult result) {
        GateWords words = GateWords.of(result);
        return new Gate(words.name(), GateWords.sentence(result.reason()), words.holdsWhen(), state(result), null);
    }

    private static GateState state(GateResult result) {
        if (result.on()) {
            return result.hold() ? GateState.HOLDS : GateState.PASS;
        }
        return result.hold() ? GateState.OFF_HOLD : GateState.OFF_PASS;
    }
}
