package com.vixshield.book.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.book.ledger.BookState;
import com.vixshield.quant.inference.CashFlows;

/**
 * Computes what an account made of the money that was paid in, and what SPY would have made of the same money on the same days.
 *
 * @param rate internal rate of return a year, decimal; empty before {@link #LEAST_DAYS} days, and where there is none
 * @param priceToCashFlow account over what it made in the trailing year; empty where it made nothing
 */
public record AccountReturn(LocalDate first, BigDecimal value, OptionalDouble rate, OptionalDouble priceToCashFlow,
        Optional<Benchmark> benchmark) {

    /** A yearly rate of a shorter time is mostly noise. */
    public static final int LEAST_DAYS = 30;

    /**
     * @param value of the shares on the day of the last price, dollars
     * @param adjusted whether dividends count
     */
    public record Benchmark(LocalDate asOf, double value, OptionalDouble rate, boolean adjusted) {
    }

    /**
     * @param value of the account today
     * @param prices closes of SPY by day; empty where none are stored
     * @return empty while nothing was paid in
     */
    public static Optional<AccountReturn> of(BookState state, BigDecimal value, LocalDate today,
            NavigableMap<LocalDate, Double> prices, boolean adjusted) {
        List<CashFlows.Flow> flows = flows(state);
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = flows.get(0).day();
        double year = state.between(today.minusYears(1).plusDays(1), today).net().doubleValue();
        return Optional.of(new AccountReturn(first, value, rate(flows, today, value.doubleValue()),
                CashFlows.priceToCashFlow(value.doubleValue(), year), benchmark(flows, prices, adjusted)));
    }

    /** What the owner pays in is negative. */
    private static List<CashFlows.Flow> flows(BookState state) {
        List<CashFlows.Flow> flows = new ArrayList<>();
        state.results().forEach((day, result) -> {
            if (result.capital().signum() != 0) {
                flows.add(new CashFlows.Flow(day, -result.capital().doubleValue()));
            }
        });
        return flows;
    }

    private static OptionalDouble rate(List<CashFlows.Flow> flows, LocalDate last, double value) {
        List<CashFlows.Flow> past = flows.stream().filter(flow -> !flow.day().isAfter(last)).toList();
        return past.isEmpty() || ChronoUnit.DAYS.between(past.get(0).day(), last) < LEAST_DAYS
                ? OptionalDouble.empty()
                : new CashFlows(past, last, value).rate();
    }

    /** Each deposit buys shares at the next close, each withdrawal sells them; empty where a flow has no close after it. */
    private static Optional<Benchmark> benchmark(List<CashFlows.Flow> flows, NavigableMap<LocalDate, Double> prices,
            boolean adjusted) {
        double shares = 0;
        for (CashFlows.Flow flow : flows) {
            Map.Entry<LocalDate, Double> close = prices.ceilingEntry(flow.day());
            if (close == null || ChronoUnit.DAYS.between(flow.day(), close.getKey()) > 7) {
                return Optional.empty();
            }
            shares -= flow.amount() / close.getValue();
        }
        LocalDate last = prices.lastKey();
        double value = shares * prices.lastEntry().getValue();
        return Optional.of(new Benchmark(last, value, rate(flows, last, value), adjusted));
    }
}
