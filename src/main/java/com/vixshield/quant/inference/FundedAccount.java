package com.vixshield.quant.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.quant.inference.CashFlows.Flow;

/**
 * Walks an account through the returns of a book while its owner pays in and takes out.
 *
 * @param values dollars at the end of each session
 * @param flows what the owner paid in (negative) and took out (positive), as {@link CashFlows} takes it
 * @param refused dollars that he wanted to take out and that were not there
 * @param trailingCash what the book made in the last 252 sessions, or in all when there are fewer, dollars after costs
 */
public record FundedAccount(List<Double> values, CashFlows flows, double refused, double trailingCash) {

    public FundedAccount {
        values = List.copyOf(values);
    }

    /**
     * @param days ascending
     * @param returns of the account as it is on each day, decimals
     * @param costs fixed, dollars a day, paid out of the account as far as it reaches
     * @param opening dollars paid in before the first day
     * @param payments by day, dollars: in is positive, out negative; made before the session, on the next one where a day is
     *        none
     * @throws IllegalArgumentException for an opening that is not positive, or payments outside the days
     */
    public static FundedAccount of(List<LocalDate> days, double[] returns, double[] costs, double opening,
            NavigableMap<LocalDate, Double> payments) {
        if (days.isEmpty() || days.size() != returns.length || days.size() != costs.length || !(opening > 0)) {
            throw new IllegalArgumentException("no account of " + opening + " dollars over " + days.size() + " days");
        }
        LocalDate last = days.get(days.size() - 1);
        if (!payments.isEmpty() && (payments.firstKey().isBefore(days.get(0)) || payments.lastKey().isAfter(last))) {
            throw new IllegalArgumentException("payments are made from " + days.get(0) + " to " + last);
        }
        return new Walk(opening, days.get(0)).over(days, returns, costs, new TreeMap<>(payments));
    }

    private static final class Walk {

        private final List<Flow> flows = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private final List<Double> made = new ArrayList<>();
        private double value;
        private double refused;

        Walk(double opening, LocalDate first) {
            value = opening;
            flows.add(new Flow(first, -opening));
        }

        FundedAccount over(List<LocalDate> days, double[] returns, double[] costs, NavigableMap<LocalDate, Double> open) {
            for (int i = 0; i < returns.length; i++) {
                LocalDate day = days.get(i);
                Map.Entry<LocalDate, Double> due;
                while ((due = open.firstEntry()) != null && !due.getKey().isAfter(day)) {
                    pay(day, open.pollFirstEntry().getValue());
                }
                double after = Math.max(0, value * (1 + returns[i]) - costs[i]);
                made.add(after - value);
                value = after;
                values.add(value);
            }
            double trailing = made.subList(Math.max(0, made.size() - (int) Performance.YEAR), made.size()).stream()
                    .mapToDouble(Double::doubleValue).sum();
            return new FundedAccount(values, new CashFlows(flows, days.get(days.size() - 1), value), refused, trailing);
        }

        private void pay(LocalDate day, double amount) {
            double possible = Math.max(-value, amount);
            refused += possible - amount;
            value += possible;
            if (possible != 0) {
                flows.add(new Flow(day, -possible));
            }
        }
    }

    public double value() {
        return values.get(values.size() - 1);
    }

    /** Internal rate of return a year of the owner's payments. */
    public OptionalDouble rate() {
        return flows.rate();
    }

    public OptionalDouble priceToCashFlow() {
        return CashFlows.priceToCashFlow(value(), trailingCash);
    }
}
