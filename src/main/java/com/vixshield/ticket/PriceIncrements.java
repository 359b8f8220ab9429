package com.vixshield.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.vixshield.broker.execution.Instrument;
import com.vixshield.quant.chain.Contract;

/** Knows in which steps the exchange takes prices, in points; shares in cents. In force since November 2022. */
public final class PriceIncrements {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal NICKEL = new BigDecimal("0.05");
    private static final BigDecimal DIME = new BigDecimal("0.10");
    private static final BigDecimal THREE = new BigDecimal("3");

    private PriceIncrements() {
    }

    /** Of an order with several legs. */
    public static BigDecimal complex(Contract product) {
        return product == Contract.SPX ? NICKEL : CENT;
    }

    /** Of one contract at that price. */
    public static BigDecimal single(Instrument instrument, BigDecimal price) {
        return switch (instrument.product()) {
            case SPX -> price.compareTo(THREE) < 0 ? NICKEL : DIME;
            case VIX -> price.compareTo(THREE) < 0 ? CENT : NICKEL;
            case VX -> NICKEL;
            default -> CENT;
        };
    }

    /** Of the price of an order. */
    public static BigDecimal of(TicketOrder order) {
        Instrument first = order.legs().get(0).instrument();
        return order.isSingle() ? single(first, order.limit()) : complex(first.product());
    }

    /** The next step at or below. */
    public static BigDecimal down(BigDecimal price, BigDecimal step) {
        return price.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    /** The next step at or above. */
    public static BigDecimal up(BigDecimal price, BigDecimal step) {
        return price.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
