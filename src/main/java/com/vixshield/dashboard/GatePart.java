package com.vixshield.dashboard;

import java.util.List;
import java.util.Map;

import com.vixshield.quant.gate.GateResult;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.DashboardPage.Gate;
import com.vixshield.signal.DashboardPage.GateState;

/** Every gate's word on the chosen tier, in force or not. */
final class GatePart {

    private record Words(String name, String holdsWhen) {
    }

    private static final Map<String, Words> WORDS = Map.of(
            "data", new Words("Data", "too thin, stale or inconsistent"),
            "value", new Words("Value", "expected P&L ≤ 0 after fees"),
            "liquidity", new Words("Liquidity", "natural > 40 % below mid, or a short wider than 0.25 × mid"),
            "vix_scaling", new Words("VIX risk scaling", "VIX > 20 (published rule)"),
            "premium_gauge", new Words("Premium gauge", "a 5-wide condor pays < 0.30 (published rule)"),
            "event", new Words("Event", "FOMC, CPI or payrolls in the next session"));

    private GatePart() {
    }

    static List<Gate> gates(SizedSignal sized) {
        return sized.published().signal().gates().results().stream().filter(gate -> gate.tier().equals(sized.tier()))
                .map(GatePart::gate).toList();
    }

    private static Gate gate(GateResult result) {
        Words words = WORDS.getOrDefault(result.gate(), new Words(Sentences.capital(result.gate()), ""));
        return new Gate(words.name(), Sentences.capital(result.reason()) + ".", words.holdsWhen(), state(result), null);
    }

    private static GateState state(GateResult result) {
        if (result.on()) {
            return result.hold() ? GateState.HOLDS : GateState.PASS;
        }
        return result.hold() ? GateState.OFF_HOLD : GateState.OFF_PASS;
    }
}
