package com.vixshield.quant.backtest;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
    TERM_STRUCTURE,
    /** Rival: no trade that is held over a weekend or a longer gap. */
    WEEKEND,
    /** Rival: only trades that are held over one. */
    WORKWEEK;

    /** VIX/VIX3M from which the term structure is not trusted, as published. */
    public static final double TERM_LIMIT = 0.95;
    private static final int WEEKEND_DAYS = 3;

    /** @throws IllegalArgumentException with the names that there are */
    public static BacktestGate of(String name) {
        for (BacktestGate gate : values()) {
            if (gate.label().equals(name)) {
                return gate;
            }
        }
        throw new IllegalArgumentException("no gate " + name + "; there are "
                + Arrays.stream(values()).map(BacktestGate::label).collect(Collectors.joining(", ")));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the gate refuses a condor that could be sold. */
    public boolean holds(SessionTable table, CondorSession session, String tier, CondorDay day) {
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
            case WEEKEND -> table.gap(session.session()) >= WEEKEND_DAYS;
            case WORKWEEK -> table.gap(session.session()) < WEEKEND_DAYS;
        };
    }
}
