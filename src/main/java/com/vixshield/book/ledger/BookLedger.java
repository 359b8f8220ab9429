package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookState.DayResult;
import com.vixshield.book.ledger.ImpossibleEntryException.Fault;

/**
 * Computes the state of a book from its entries: those that were not cancelled, in the order in which they happened. Open
 * quantity and average cost are kept by trade, so that two trades in one contract do not net.
 */
public final class BookLedger {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Comparator<BookEntry> AS_IT_HAPPENED = Comparator.comparing(BookEntry::at)
            .thenComparing(BookEntry::sequence);

    private final Map<UUID, BookTrade> trades = new HashMap<>();
    private final Map<UUID, TradeLedger> open = new LinkedHashMap<>();
    /** Those that hold something. */
    private final Set<TradeLedger> holding = new LinkedHashSet<>();
    private final TreeMap<LocalDate, DayResult> results = new TreeMap<>();
    private BigDecimal cash = BigDecimal.ZERO;
    private BigDecimal capital = BigDecimal.ZERO;

    private BookLedger(Collection<BookTrade> trades) {
        trades.forEach(trade -> this.trades.put(trade.id(), trade));
    }

    /**
     * @param entries all of the book, in any order
     * @throws ImpossibleEntryException for what cannot have happened
     */
    public static BookState of(Collection<BookTrade> trades, Collection<BookEntry> entries) {
        List<BookEntry> effective = effective(entries);
        long last = entries.stream().mapToLong(BookEntry::sequence).max().orElse(0);
        return new BookLedger(trades).run(effective, last);
    }

    /** Those that were not cancelled, as they happened. */
    private static List<BookEntry> effective(Collection<BookEntry> entries) {
        Set<Long> cancelled = new HashSet<>();
        Set<Long> known = new HashSet<>();
        for (BookEntry entry : entries) {
            known.add(entry.sequence());
            if (entry instanceof Cancelled gone && !cancelled.add(gone.target())) {
                throw new ImpossibleEntryException(Fault.NOTHING_TO_CORRECT,
                        "entry " + gone.target() + " is cancelled already");
            }
        }
        if (!known.containsAll(cancelled)) {
            throw new ImpossibleEntryException(Fault.NOTHING_TO_CORRECT, "the book has no such entry");
        }
        return entries.stream().filter(entry -> !(entry instanceof Cancelled) && !cancelled.contains(entry.sequence()))
                .sorted(AS_IT_HAPPENED).toList();
    }

    private BookState run(List<BookEntry> effective, long last) {
        LocalDate today = null;
        for (BookEntry entry : effective) {
            LocalDate day = day(entry);
            if (today != null && day.isAfter(today)) {
                requireCover();
            }
            today = day;
            take(entry, day);
        }
        requireCover();
        Map<UUID, TradeState> states = new LinkedHashMap<>();
        open.forEach((id, trade) -> states.put(id, trade.state()));
        return new BookState(Collections.unmodifiableMap(states), cash, capital, Collections.unmodifiableNavigableMap(results),
                effective, last, List.copyOf(trades.values()));
    }

    /** A spread may be put together leg by leg within a day, and never overnight. */
    private void requireCover() {
        holding.forEach(TradeLedger::requireCover);
    }

    private void take(BookEntry entry, LocalDate day) {
        if (entry instanceof CashMoved moved) {
            move(moved, day);
        } else {
            exchange((Exchange) entry, day);
        }
    }

    private void move(CashMoved moved, LocalDate day) {
        cash = cash.add(moved.amount());
        boolean own = moved.movement().isCapital();
        if (own) {
            capital = capital.add(moved.amount());
        }
        BigDecimal zero = BigDecimal.ZERO;
        add(day, new DayResult(zero, zero, zero, zero, own ? zero : moved.amount(), own ? moved.amount() : zero));
    }

    private void exchange(Exchange exchange, LocalDate day) {
        BookTrade trade = trades.get(exchange.trade());
        if (trade == null) {
            throw new ImpossibleEntryException(Fault.WRONG_TRADE, "the book has no trade " + exchange.trade());
        }
        TradeLedger ledger = open.computeIfAbsent(trade.id(), id -> new TradeLedger(trade));
        BigDecimal realised = ledger.take(exchange, day);
        if (ledger.isFlat()) {
            holding.remove(ledger);
        } else {
            holding.add(ledger);
        }
        cash = cash.add(exchange.instrument().isPaidFor() ? exchange.amount() : realised).subtract(exchange.fee());
        BigDecimal zero = BigDecimal.ZERO;
        add(day, trade.isCondor()
                ? new DayResult(realised, zero, exchange.fee(), zero, zero, zero)
                : new DayResult(zero, realised, zero, exchange.fee(), zero, zero));
    }

    private void add(LocalDate day, DayResult result) {
        results.merge(day, result, DayResult::plus);
    }

    /** New York's. */
    public static LocalDate day(BookEntry entry) {
        return day(entry.at());
    }

    public static LocalDate day(Instant at) {
        return at.atZone(NEW_YORK).toLocalDate();
    }
}
