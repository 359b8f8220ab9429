package com.vixshield.broker.execution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Holds one leg of an order with all of its fills.
 *
 * @param quantity contracts of all fills
 * @param amount dollars received, negative when paid, before costs
 */
public record OrderLeg(Instrument instrument, Side side, PositionEffect effect, int quantity, BigDecimal amount,
        List<Execution> fills) {

    static OrderLeg of(List<Execution> fills) {
        Execution first = fills.get(0);
        boolean sameEffect = fills.stream().allMatch(fill -> fill.effect() == first.effect());
        return new OrderLeg(first.instrument().orElseThrow(), first.side().orElseThrow(),
                sameEffect ? first.effect() : PositionEffect.UNKNOWN,
                fills.stream().mapToInt(Execution::quantity).sum(),
                fills.stream().map(Execution::amount).reduce(BigDecimal.ZERO, BigDecimal::add), List.copyOf(fills));
    }

    /** Points, weighted by the size of the fills. */
    public BigDecimal averagePrice() {
        return fills.stream().map(fill -> fill.price().multiply(BigDecimal.valueOf(fill.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(quantity), MathContext.DECIMAL64);
    }
}
