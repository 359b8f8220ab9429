package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;

import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookEntry.Source;

/** Settles in cash what has expired and is still in a book, where its settlement value is known. */
public final class DueSettlement {

    /**
     * @param at when it settled
     * @param value of the index or the VIX, points
     */
    public record Value(Instant at, BigDecimal value) {
    }

    private DueSettlement() {
    }

    /** @param values of what has expired; empty for what has not, or where nothing is known */
    public static List<LongFunction<BookEntry>> of(BookState state, Function<TradedInstrument, Optional<Value>> values) {
        List<LongFunction<BookEntry>> entries = new ArrayList<>();
        state.open().forEach(trade -> {
            for (OpenLeg leg : trade.open()) {
                values.apply(leg.instrument()).ifPresent(value -> entries.add(entry(trade.trade().id(), leg, value,
                        Source.SETTLEMENT)));
            }
        });
        return entries;
    }

    /** One leg at a known value. */
    public static LongFunction<BookEntry> entry(UUID trade, OpenLeg leg, Value value, Source source) {
        return sequence -> new Settled(sequence, value.at(), Optional.empty(), trade, leg.instrument(), -leg.quantity(),
                ListedContracts.settlementPrice(leg.instrument(), value.value()), value.value(), source, Optional.empty());
    }
}
