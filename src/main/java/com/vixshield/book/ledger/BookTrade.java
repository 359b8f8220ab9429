package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.quant.hedge.plan.Layer;

/**
 * Describes one trade of a book: a condor with all its legs, or one contract of one hedge layer. What was rolled into what
 * shares a chain.
 *
 * @param chain id of the trade that began the chain; its own for the first
 * @param layer of a hedge; empty for a condor
 * @param plan what the site had published for it; empty for a trade of one's own
 */
public record BookTrade(UUID id, Kind kind, UUID chain, Optional<Layer> layer, Optional<Plan> plan, Instant recordedAt) {

    public enum Kind {
        CONDOR,
        HEDGE
    }

    /**
     * What had been published when the trade was booked.
     *
     * @param session of the signal
     * @param tier key of the tier
     * @param contracts at the account's size
     * @param credit expected, points of one condor
     * @param breakEven share of wins that breaks even at the average loss, decimal; null when not computed
     */
    public record Plan(UUID signal, LocalDate session, String tier, int contracts, BigDecimal credit, BigDecimal breakEven) {
    }

    public BookTrade {
        if ((kind == Kind.HEDGE) != layer.isPresent()) {
            throw new IllegalArgumentException("a hedge has a layer, and a condor has none");
        }
    }

    public static BookTrade condor(UUID id, UUID chain, Optional<Plan> plan, Instant recordedAt) {
        return new BookTrade(id, Kind.CONDOR, chain, Optional.empty(), plan, recordedAt);
    }

    public static BookTrade hedge(UUID id, UUID chain, Layer layer, Instant recordedAt) {
        return new BookTrade(id, Kind.HEDGE, chain, Optional.of(layer), Optional.empty(), recordedAt);
    }

    public boolean isCondor() {
        return kind == Kind.CONDOR;
    }
}
