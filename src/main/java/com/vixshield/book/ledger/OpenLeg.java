package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Holds what is open of one instrument in one trade.
 *
 * @param quantity negative when sold
 * @param basis dollars paid for it, negative when received; the cost of what was closed has left it
 */
public record OpenLeg(TradedInstrument instrument, int quantity, BigDecimal basis) {

    private static final int PRICE_DIGITS = 6;

    static OpenLeg none(TradedInstrument instrument) {
        return new OpenLeg(instrument, 0, BigDecimal.ZERO);
    }

    /** Points a contract, before fees. */
    public BigDecimal averagePrice() {
        return basis.divide(BigDecimal.valueOf((long) quantity * instrument.multiplier()), PRICE_DIGITS, RoundingMode.HALF_UP);
    }

    /** Dollars that it is worth at a price, negative when it is owed. */
    public BigDecimal value(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf((long) quantity * instrument.multiplier())).setScale(2, RoundingMode.HALF_UP);
    }

    /** Dollars gained since it was opened, at a price. */
    public BigDecimal unrealised(BigDecimal price) {
        return value(price).subtract(basis);
    }

    OpenLeg opened(BookEntry.Exchange exchange) {
        return new OpenLeg(instrument, quantity + exchange.quantity(), basis.subtract(exchange.amount()));
    }

    OpenLeg closed(BookEntry.Exchange exchange) {
        return new OpenLeg(instrument, quantity + exchange.quantity(), basis.subtract(costOf(exchange)));
    }

    /** Share of the basis that goes with what is closed; the last contract takes what roundings have left. */
    BigDecimal costOf(BookEntry.Exchange exchange) {
        return -exchange.quantity() == quantity
                ? basis
                : basis.multiply(BigDecimal.valueOf(-(long) exchange.quantity())).divide(BigDecimal.valueOf(quantity), 2,
                        RoundingMode.HALF_EVEN);
    }
}
