package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds a book as its entries have left it. Sums hold to the cent: cash = capital + interest and charges + realised − fees −
 * basis of what is open and paid for.
 *
 * @param trades by id, in the order in which they were opened
 * @param capital deposits less withdrawals
 * @param results by New York day
 * @param begun every trade that the book ever knew, also those of which nothing counts any more
 * @param lastSequence of the entries it was computed from, 0 without one
 */
public record BookState(Map<UUID, TradeState> trades, BigDecimal cash, BigDecimal capital,
        NavigableMap<LocalDate, DayResult> results, List<BookEntry> effective, long lastSequence,
        List<BookTrade> begun) {

    /**
     * What one day brought.
     *
     * @param condors realised on condors, before fees; hedge likewise
     * @param interest less charges
     * @param capital paid in, less taken out
     */
    public record DayResult(BigDecimal condors, BigDecimal hedge, BigDecimal condorFees, BigDecimal hedgeFees,
            BigDecimal interest, BigDecimal capital) {

        static final DayResult NONE = new DayResult(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO);

        /** After fees, without what was paid in or taken out. */
        public BigDecimal net() {
            return condorNet().add(hedgeNet()).add(interest);
        }

        public BigDecimal condorNet() {
            return condors.subtract(condorFees);
        }

        public BigDecimal hedgeNet() {
            return hedge.subtract(hedgeFees);
        }

        DayResult plus(DayResult other) {
            return new DayResult(condors.add(other.condors), hedge.add(other.hedge), condorFees.add(other.condorFees),
                    hedgeFees.add(other.hedgeFees), interest.add(other.interest), capital.add(other.capital));
        }
    }

    /** Of a book in which nothing stands. */
    public static BookState empty() {
        return BookLedger.of(List.of(), List.of());
    }

    public Stream<TradeState> open() {
        return trades.values().stream().filter(TradeState::isOpen);
    }

    public Optional<TradeState> trade(UUID id) {
        return Optional.ofNullable(trades.get(id));
    }

    /** Realised less fees, with interest and charges, from that day to that day, both included. */
    public DayResult between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? DayResult.NONE
                : results.subMap(first, true, last, true).values().stream().reduce(DayResult.NONE, DayResult::plus);
    }

    public DayResult all() {
        return results.values().stream().reduce(DayResult.NONE, DayResult::plus);
    }

    /**
     * What the account is worth: cash, what is open and paid for at its price, and the gain of open futures.
     *
     * @param price points; what has none counts at what was paid
     */
    public BigDecimal equity(Function<TradedInstrument, Optional<BigDecimal>> price) {
        return cash.add(open().flatMap(trade -> trade.open().stream()).map(leg -> worth(leg, price)).reduce(BigDecimal.ZERO,
                BigDecimal::add));
    }

    private static BigDecimal worth(OpenLeg leg, Function<TradedInstrument, Optional<BigDecimal>> price) {
        BigDecimal gain = price.apply(leg.instrument()).map(leg::unrealised).orElse(BigDecimal.ZERO);
        return leg.instrument().isPaidFor() ? leg.basis().add(gain) : gain;
    }
}
