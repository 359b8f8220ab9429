package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds one trade as its entries have left it.
 *
 * @param open legs that are still held, in the order of their contracts
 * @param size condors, or contracts of a hedge, at most open at once
 * @param credit dollars received for opening, negative when paid; of a future nothing
 * @param received dollars for closing it, by fills and settlements; of a future nothing
 * @param realised dollars on what was closed, before fees
 * @param closedAt when the last leg went; empty while one is open
 * @param settled whether the last leg went by settlement
 * @param legs every contract that it ever had, with what was opened
 */
public record TradeState(BookTrade trade, List<OpenLeg> open, List<OpenedLeg> legs, int size, BigDecimal credit,
        BigDecimal received, BigDecimal realised, BigDecimal fees, Instant openedAt, Optional<Instant> closedAt,
        boolean settled) {

    /** @param quantity opened in all, negative when sold */
    public record OpenedLeg(TradedInstrument instrument, int quantity) {
    }

    public TradeState {
        open = List.copyOf(open);
        legs = List.copyOf(legs);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** Realised after fees. */
    public BigDecimal net() {
        return realised.subtract(fees);
    }

    /** A condor is won or lost as one, after fees; a result of zero is neither. */
    public boolean isWon() {
        return !isOpen() && net().signum() > 0;
    }

    /** Dollars that were paid, or received, for what is open. */
    public BigDecimal basis() {
        return open.stream().map(OpenLeg::basis).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Most that an open condor can still lose at settlement, dollars, without fees; empty for a hedge. */
    public Optional<BigDecimal> mostOwed() {
        return trade.isCondor() ? Optional.of(SettlementSpan.of(open)) : Optional.empty();
    }
}
