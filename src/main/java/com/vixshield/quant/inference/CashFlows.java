package com.vixshield.quant.inference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Deposits and withdrawals of an account, and what it is worth at the end.
 *
 * @param flows ascending by day; what the owner pays in is negative, what he takes out positive
 * @param value of the account on the last day
 */
public record CashFlows(List<Flow> flows, LocalDate last, double value) {

    private static final double YEAR = 365;
    private static final double LOWEST = -0.9999;
    private static final double HIGHEST = 1e4;
    private static final int STEPS = 200;
    /** Steps in which a rate is looked for when payments go both ways: two rates in one step are not seen. */
    private static final int GRID = 2000;

    /** One payment, dollars. */
    public record Flow(LocalDate day, double amount) {
    }

    public CashFlows {
        flows = List.copyOf(flows);
        if (flows.isEmpty() || flows.stream().anyMatch(f -> f.day().isAfter(last) || !Double.isFinite(f.amount()))) {
            throw new IllegalArgumentException("cash flows are numbers on days up to " + last + ", at least one");
        }
    }

    /**
     * Internal rate of return a year, ACT/365: the rate at which all payments and the value at the end are worth nothing today.
     * Empty where there is none between −99.99 % and ten thousandfold, or more than one.
     */
    public OptionalDouble rate() {
        if (signChanges() == 1) {
            return rate(LOWEST, HIGHEST);
        }
        OptionalDouble found = OptionalDouble.empty();
        double low = LOWEST;
        for (int i = 1; i <= GRID; i++) {
            double high = Math.exp(Math.log1p(LOWEST) + i * (Math.log1p(HIGHEST) - Math.log1p(LOWEST)) / GRID) - 1;
            OptionalDouble here = rate(low, high);
            if (here.isPresent() && found.isPresent()) {
                return OptionalDouble.empty();
            }
            found = here.isPresent() ? here : found;
            low = high;
        }
        return found;
    }

    /** The rate between two at which the worth has different signs; empty where it has not. */
    private OptionalDouble rate(double from, double to) {
        double low = from;
        double high = to;
        if (Math.signum(worth(low)) == Math.signum(worth(high))) {
            return OptionalDouble.empty();
        }
        boolean rising = worth(high) > 0;
        for (int i = 0; i < STEPS && high - low > 1e-13 * Math.max(1, Math.abs(low)); i++) {
            double middle = 0.5 * (low + high);
            if (worth(middle) > 0 == rising) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(0.5 * (low + high));
    }

    private double worth(double rate) {
        double sum = value * discount(last, rate);
        for (Flow flow : flows) {
            sum += flow.amount() * discount(flow.day(), rate);
        }
        return sum;
    }

    private double discount(LocalDate day, double rate) {
        return Math.pow(1 + rate, -ChronoUnit.DAYS.between(flows.get(0).day(), day) / YEAR);
    }

    private int signChanges() {
        List<Double> amounts = new ArrayList<>(flows.stream().map(Flow::amount).toList());
        amounts.add(value);
        amounts.removeIf(amount -> amount == 0);
        int changes = 0;
        for (int i = 1; i < amounts.size(); i++) {
            changes += Math.signum(amounts.get(i)) == Math.signum(amounts.get(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    /** Account over the net cash it produced in the trailing year; empty where it produced none. */
    public static OptionalDouble priceToCashFlow(double account, double trailingYear) {
        return account > 0 && trailingYear > 0 ? OptionalDouble.of(account / trailingYear) : OptionalDouble.empty();
    }
}
