package com.vixshield.lab.study;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.HedgeVariant;

/** Names the parameters that a sweep can vary, and sets them. */
public enum SweepParameter {
    RISK("At risk, %", "0.5, 1, 2, 5, 10"),
    BUDGET("Hedge budget, % a year", "0.5, 1, 1.5, 2, 3"),
    PRICE("Price", "0.95, 1.00, 1.05, 1.10"),
    FEE("Fee per leg, $", "0.65, 1.00, 1.30, 2.00"),
    TIER("Tier", "delta_steward_0.15, credit_balanced_1.15"),
    GATES("Gates", "none, value, value+event"),
    HEDGE("Hedge", "card_loyalty, calls_motion"),
    FILL("Fill", "mid, expected, natural"),
    WIDTH("Width", "literal, scaled");

    private static final double PERCENT = 100;

    private final String label;
    private final String example;

    SweepParameter(String label, String example) {
        this.label = label;
        this.example = example;
    }

    public String label() {
        return label;
    }

    public String example() {
        return example;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a name that is none */
    public static SweepParameter of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** @throws LabRefusal for a value that the parameter cannot have */
    public LabSettings set(LabSettings s, String value) {
        try {
            return LabChecks.inRange(switch (this) {
                case RISK -> s.withRisk(Double.parseDouble(value) / PERCENT);
                case BUDGET -> s.withBudget(Double.parseDouble(value));
                case PRICE -> s.withPrice(Double.parseDouble(value));
                case FEE -> s.withFee(Double.parseDouble(value));
                case TIER -> s.withTier(value);
                case GATES -> s.withGates(gates(value));
                case HEDGE -> s.withHedge(hedge(value));
                case FILL -> s.withFill(Fill.valueOf(value.toUpperCase(Locale.ROOT)));
                case WIDTH -> s.withScaled(scaled(value));
            });
        } catch (IllegalArgumentException e) {
            throw new LabRefusal(key(), label + " cannot be \"" + value + "\". Values such as " + example + " can be varied.");
        }
    }

    private static Set<BacktestGate> gates(String names) {
        Set<BacktestGate> gates = EnumSet.noneOf(BacktestGate.class);
        if (!names.equals("none")) {
            for (String name : names.split("\\+")) {
                gates.add(BacktestGate.of(name));
            }
        }
        return gates;
    }

    private static HedgeVariant hedge(String name) {
        return HedgeVariant.ALL.stream().filter(variant -> variant.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static boolean scaled(String width) {
        if (!width.equals("scaled") && !width.equals("literal")) {
            throw new IllegalArgumentException(width);
        }
        return width.equals("scaled");
    }
}
