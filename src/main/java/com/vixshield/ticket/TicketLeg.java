package com.vixshield.ticket;

import java.math.BigDecimal;
import java.util.Optional;

import com.vixshield.broker.execution.Instrument;
import com.vixshield.broker.execution.PositionEffect;
import com.vixshield.broker.execution.Side;

/**
 * Holds one leg of an order.
 *
 * @param effect opens or closes a position
 * @param mid points; empty without quotes
 */
public record TicketLeg(Side side, Instrument instrument, PositionEffect effect, Optional<BigDecimal> mid) {

    public TicketLeg {
        if (effect == PositionEffect.UNKNOWN) {
            throw new IllegalArgumentException("a leg opens or closes");
        }
    }

    /** As brokers' interfaces name it: SELL_TO_OPEN. */
    String instruction() {
        return side + "_TO_" + effect;
    }
}
