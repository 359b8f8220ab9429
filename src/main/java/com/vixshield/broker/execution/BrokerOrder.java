package com.vixshield.broker.execution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Holds the legs of one order, put together from their fills.
 *
 * @param legs by contract: expiry, puts before calls, strike
 * @param time of the first fill
 * @param roll whether the same order also closed or opened something else
 */
public record BrokerOrder(AccountLabel account, OrderKey key, ExecutionTime time, OrderShape shape, List<OrderLeg> legs,
        boolean roll) {

    /** Units of the structure: condors of a condor; of other shapes the smallest leg. */
    public int units() {
        return legs.stream().mapToInt(OrderLeg::quantity).min().orElse(0);
    }

    /** Dollars received, negative when paid, before costs. */
    public BigDecimal amount() {
        return legs.stream().map(OrderLeg::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points of one unit received, negative when paid; of a shape with one size for all its legs. */
    public BigDecimal netPrice() {
        return legs.stream().map(leg -> leg.averagePrice().multiply(BigDecimal.valueOf(-leg.side().sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add).round(MathContext.DECIMAL64);
    }

    public Costs costs() {
        return executions().stream().map(Execution::costs).reduce(Costs.NONE, Costs::plus);
    }

    public List<Execution> executions() {
        return legs.stream().flatMap(leg -> leg.fills().stream()).toList();
    }

    /** What all legs do, where they do the same. */
    public PositionEffect effect() {
        PositionEffect first = legs.get(0).effect();
        return legs.stream().allMatch(leg -> leg.effect() == first) ? first : PositionEffect.UNKNOWN;
    }

    /** Whether the reader has to say that the legs belong together. */
    public boolean isUncertain() {
        return legs.size() > 1 && !key.isCertain();
    }
}
