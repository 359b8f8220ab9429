package com.vixshield.broker.execution;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Holds one row of a broker's file in neutral terms.
 *
 * @param line of the file
 * @param instrument empty for cash that belongs to no contract
 * @param side empty where nothing is bought or sold
 * @param quantity contracts or shares; 0 for cash
 * @param price points of one contract; 0 where nothing was traded
 * @param amount dollars received, negative when paid, before costs
 * @param order what holds the legs and fills of one order together; empty where the file does not say it
 * @param reference digest that tells this execution from every other one, in whichever file it stands
 * @param text what the broker calls it, without account numbers
 */
public record Execution(int line, AccountLabel account, ExecutionTime time, ExecutionKind kind, Optional<Instrument> instrument,
        Optional<Side> side, PositionEffect effect, int quantity, BigDecimal price, BigDecimal amount, Costs costs,
        Optional<OrderKey> order, String reference, String text) {

    /** Contracts added, negative when taken away; cash changes none. */
    public int signedQuantity() {
        return side.map(known -> known.sign() * quantity).orElse(0);
    }

    public Execution in(OrderKey other) {
        return new Execution(line, account, time, kind, instrument, side, effect, quantity, price, amount, costs,
                Optional.of(other), reference, text);
    }
}
