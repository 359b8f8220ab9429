package com.vixshield.quant.backtest;

import java.util.Locale;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.gate.GateRules;

/** Gates that a backtest can switch on; the data gate has nothing to look at where prices come from a model. */
public enum BacktestGate {
    VALUE,
    LIQUIDITY,
    VIX_SCALING,
    PREMIUM_GAUGE,
    EVENT,
    /** Rival, graded in shadow: no trade while VIX/VIX3M is 0.95 or more. */
    TERM_STRUCTURE;

    private static final double TERM_LIMIT = 0.95;

    /** @throws IllegalArgumentException with the names that there are */
    public static BacktestGate of(String name) {
        for (BacktestGate gate : values()) {
            if (gate.label().equals(name)) {
                return gate;
            }
        }
        throw new IllegalArgumentException("no gate " + name + "; there are value, liquidity, vix_scaling, premium_gauge, "
                + "event and term_structure");
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the gate refuses a condor that could be sold. */
    boolean holds(SessionTable table, CondorSession session, String tier, CondorDay day) {
        GateRules rules = RulebookParameters.V1_0.gates();
        double vix = table.vix(session.session());
        return switch (this) {
            case VALUE -> day.valueHold();
            case LIQUIDITY -> day.liquidityHold();
            case VIX_SCALING -> vix > rules.restlessVix()
                    || vix > rules.calmVix() && rules.boldTiers().stream().anyMatch(bold -> tier.startsWith(bold.key()));
            case PREMIUM_GAUGE -> session.gauge() < rules.leastPremium();
            case EVENT -> table.nextEvents(session.session()).stream().anyMatch(rules.events()::contains);
            case TERM_STRUCTURE -> vix / table.vix3m(session.session()) >= TERM_LIMIT;
        };
    }
}
