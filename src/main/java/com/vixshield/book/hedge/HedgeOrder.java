package com.vixshield.book.hedge;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.quant.hedge.plan.Layer;

/**
 * Says what to trade in one session.
 *
 * @param quantity contracts or shares, positive
 * @param sold whether they are sold
 * @param price model value, quote or settlement, points; of a fund dollars
 * @param limit of the order, slippage included, on the tick
 * @param dollars received at the limit, negative when paid; of a future the value that is margined
 * @param trade that a sale closes; empty for a purchase
 * @param doNothing dollars that not trading is expected to cost; empty where it cannot be computed
 */
public record HedgeOrder(Layer layer, TradedInstrument instrument, int quantity, boolean sold, BigDecimal price,
        BigDecimal limit, BigDecimal dollars, Reason reason, Optional<UUID> trade, Optional<NotDone> doNothing) {

    /** Why it is due. */
    public enum Reason {
        START("start of the layer"),
        ROLL("roll date reached"),
        EXPIRY("the contract has expired"),
        BAND("Motion has left the band"),
        MONETISE("profit is taken");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What it would cost to do nothing.
     *
     * @param dollars positive for a cost
     * @param words of what it is
     */
    public record NotDone(BigDecimal dollars, String words) {
    }
}
