package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Describes one entry of a book. An entry is never changed and never deleted: what was wrong is cancelled by a later entry
 * that points back to it.
 */
public sealed interface BookEntry {

    /** Place in the book, from 1 on. */
    long sequence();

    /** When it happened in the market or at the bank, not when it was written down. */
    Instant at();

    /** Sequence of the entry that it replaces or cancels. */
    Optional<Long> corrects();

    /** Who says so. */
    enum Source {
        SIGNAL,
        HAND,
        API,
        FILE,
        SETTLEMENT
    }

    /** Whether a fill opens or closes. */
    enum Effect {
        OPEN,
        CLOSE
    }

    /** What a movement of cash is. */
    enum Movement {
        DEPOSIT,
        WITHDRAWAL,
        INTEREST,
        /** Of the account, not of a fill. */
        CHARGE;

        /** Whether it is the account holder's own money: no result. */
        public boolean isCapital() {
            return this == DEPOSIT || this == WITHDRAWAL;
        }
    }

    /**
     * A contract that changed hands.
     *
     * @param quantity bought, negative when sold
     * @param price points a contract, of a fund dollars a share; not negative
     * @param fee dollars, all of this fill; not negative
     * @param reference of the broker; unique in the book
     */
    record Fill(long sequence, Instant at, Optional<Long> corrects, UUID trade, TradedInstrument instrument, Effect effect,
            int quantity, BigDecimal price, BigDecimal fee, Source source,
            Optional<String> reference) implements BookEntry, Exchange {

        public Fill {
            if (quantity == 0 || price.signum() < 0 || fee.signum() < 0) {
                throw new IllegalArgumentException("no fill of " + quantity + " at " + price + " with a fee of " + fee);
            }
        }
    }

    /**
     * The settlement in cash of what had expired, at its settlement value. It has no fee: an expiry at zero costs nothing.
     *
     * @param quantity what leaves the book: negative for contracts that had been bought
     * @param price settlement value of the contract, points; 0 for what expires worthless
     * @param value that settled: close of the index or settlement of the VIX, points; null where only a broker's amount is known
     */
    record Settled(long sequence, Instant at, Optional<Long> corrects, UUID trade, TradedInstrument instrument, int quantity,
            BigDecimal price, BigDecimal value, Source source, Optional<String> reference) implements BookEntry, Exchange {

        public Settled {
            if (quantity == 0 || price.signum() < 0) {
                throw new IllegalArgumentException("no settlement of " + quantity + " at " + price);
            }
        }

        @Override
        public Effect effect() {
            return Effect.CLOSE;
        }

        @Override
        public BigDecimal fee() {
            return BigDecimal.ZERO;
        }
    }

    /** @param amount dollars, negative when it leaves the account */
    record CashMoved(long sequence, Instant at, Optional<Long> corrects, Movement movement, BigDecimal amount, Source source,
            Optional<String> reference) implements BookEntry {

        public CashMoved {
            boolean leaves = movement == Movement.WITHDRAWAL || movement == Movement.CHARGE;
            if (amount.signum() == 0 || movement != Movement.INTEREST && (amount.signum() < 0) != leaves) {
                throw new IllegalArgumentException("no " + movement + " of " + amount);
            }
        }
    }

    /** The entry that it points back to never happened. */
    record Cancelled(long sequence, Instant at, long target) implements BookEntry {

        @Override
        public Optional<Long> corrects() {
            return Optional.of(target);
        }
    }

    /** What changes a position. */
    sealed interface Exchange permits Fill, Settled {

        long sequence();

        Instant at();

        UUID trade();

        TradedInstrument instrument();

        Effect effect();

        int quantity();

        BigDecimal price();

        BigDecimal fee();

        /** Dollars received, negative when paid, before the fee; to the cent as a broker books them. */
        default BigDecimal amount() {
            return price().multiply(BigDecimal.valueOf(-(long) quantity() * instrument().multiplier()))
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }
}
