package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

import com.vixshield.book.ledger.BookEntry.Effect;

/**
 * Describes what a broker says has happened to one contract, before it has a place in a book.
 *
 * @param kind a trade, or the settlement of what has expired
 * @param effect empty where the broker does not say; then it closes what is open the other way
 * @param quantity bought, negative when sold; of a settlement what leaves the account
 * @param price points a contract, of a fund dollars a share
 * @param fee dollars of all of it; 0 for a settlement
 * @param reference of this fill, unique in the account at that broker: the same one is booked once. Two fills that look the
 *        same have two
 * @param order that it was a part of: fills of one order are one trade; empty where the broker does not say, then those of one
 *        expiry and one minute are
 */
public record BrokerFill(Kind kind, TradedInstrument instrument, Optional<Effect> effect, int quantity, BigDecimal price,
        BigDecimal fee, Instant at, String reference, Optional<String> order) {

    public enum Kind {
        TRADE,
        SETTLEMENT
    }

    public BrokerFill {
        if (quantity == 0 || price.signum() < 0 || fee.signum() < 0 || reference.isBlank()) {
            throw new IllegalArgumentException("no fill of " + quantity + " at " + price + " with a fee of " + fee);
        }
    }
}
