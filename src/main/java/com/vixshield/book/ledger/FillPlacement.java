package com.vixshield.book.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookEntry.Source;

/**
 * Finds the trades that a broker's fills belong to: what closes goes to the oldest trade that holds the contract, in parts where
 * it must; what opens joins the trade of its order or begins one. Index options of one order are one condor.
 */
final class FillPlacement {

    private final Map<String, UUID> orders = new HashMap<>();
    private final Map<UUID, Map<TradedInstrument, Integer>> open = new LinkedHashMap<>();
    private final Function<List<BrokerFill>, Optional<BookTrade.Plan>> plans;
    private final Supplier<UUID> ids;
    private final Source source;
    private final Instant now;
    private final List<BookTrade> trades = new ArrayList<>();
    private final Map<UUID, String> newOrders = new HashMap<>();

    /**
     * @param orders of brokers that the book knows, with their trades
     * @param plans what had been published for the legs of a condor
     */
    FillPlacement(BookState state, Map<String, UUID> orders,
            Function<List<BrokerFill>, Optional<BookTrade.Plan>> plans, Source source, Supplier<UUID> ids, Instant now) {
        this.orders.putAll(orders);
        this.plans = plans;
        this.source = source;
        this.ids = ids;
        this.now = now;
        state.open().sorted(Comparator.comparing(TradeState::openedAt)).forEach(trade -> {
            Map<TradedInstrument, Integer> held = open.computeIfAbsent(trade.trade().id(), id -> new LinkedHashMap<>());
            trade.open().forEach(leg -> held.put(leg.instrument(), leg.quantity()));
        });
    }

    List<BookTrade> trades() {
        return trades;
    }

    Map<UUID, String> orders() {
        return newOrders;
    }

    /** What fills of one order become; a fill that closes more than one trade becomes several entries. */
    List<LongFunction<BookEntry>> place(List<BrokerFill> order) {
        List<LongFunction<BookEntry>> entries = new ArrayList<>();
        for (BrokerFill fill : order) {
            if (closes(fill)) {
                close(fill, entries);
            } else {
                open(fill, order, entries);
            }
        }
        return entries;
    }

    /** By the broker's order, else by expiry and minute; what expires together settles together, or its cover would go first. */
    static String group(BrokerFill fill) {
        LocalDate expiry = fill.instrument().expiry();
        return fill.kind() == BrokerFill.Kind.SETTLEMENT
                ? "settlement " + fill.instrument().symbol() + " " + expiry
                : fill.order().map(order -> "order " + order).orElseGet(() -> fill.instrument().isIndexOption()
                        ? "minute " + fill.at().truncatedTo(ChronoUnit.MINUTES) + " " + expiry + " "
                                + fill.instrument().isSmallIndex()
                        : "fill " + fill.reference());
    }

    private boolean closes(BrokerFill fill) {
        return fill.kind() == BrokerFill.Kind.SETTLEMENT
                || fill.effect().map(effect -> effect == Effect.CLOSE).orElseGet(() -> held(fill) != 0);
    }

    /** Contracts that are open the other way. */
    private int held(BrokerFill fill) {
        return open.values().stream().mapToInt(held -> opposite(held, fill)).sum();
    }

    private static int opposite(Map<TradedInstrument, Integer> held, BrokerFill fill) {
        int quantity = held.getOrDefault(fill.instrument(), 0);
        return Integer.signum(quantity) == -Integer.signum(fill.quantity()) ? Math.abs(quantity) : 0;
    }

    private void close(BrokerFill fill, List<LongFunction<BookEntry>> entries) {
        int left = Math.abs(fill.quantity());
        int parts = 0;
        Parts fees = new Parts(fill.fee(), left);
        for (var trade : open.entrySet()) {
            int count = Math.min(left, opposite(trade.getValue(), fill));
            if (count > 0) {
                entries.add(entry(fill, trade.getKey(), Integer.signum(fill.quantity()) * count, Effect.CLOSE, fees, parts++));
                trade.getValue().merge(fill.instrument(), Integer.signum(fill.quantity()) * count, Integer::sum);
                left -= count;
            }
        }
        if (left > 0) {
            throw new ImpossibleEntryException(ImpossibleEntryException.Fault.MORE_CLOSED_THAN_OPEN,
                    Math.abs(fill.quantity()) + " of " + fill.instrument().words() + " cannot be closed: "
                            + (Math.abs(fill.quantity()) - left) + " were open");
        }
    }

    private void open(BrokerFill fill, List<BrokerFill> order, List<LongFunction<BookEntry>> entries) {
        UUID trade = orders.computeIfAbsent(key(fill), key -> begin(fill, order, key));
        entries.add(entry(fill, trade, fill.quantity(), Effect.OPEN, new Parts(fill.fee(), Math.abs(fill.quantity())), 0));
        open.computeIfAbsent(trade, id -> new LinkedHashMap<>()).merge(fill.instrument(), fill.quantity(), Integer::sum);
    }

    /** A hedge trade is one contract, so an order for two of them is two. */
    private static String key(BrokerFill fill) {
        String group = group(fill);
        return fill.instrument().isIndexOption() ? group : group + " " + fill.instrument().words();
    }

    private UUID begin(BrokerFill fill, List<BrokerFill> order, String key) {
        UUID id = ids.get();
        trades.add(fill.instrument().isIndexOption()
                ? BookTrade.condor(id, id, plans.apply(order), now)
                : BookTrade.hedge(id, id, BookedLayer.of(fill.instrument(), BookLedger.day(fill.at())), now));
        newOrders.put(id, key);
        return id;
    }

    private LongFunction<BookEntry> entry(BrokerFill fill, UUID trade, int quantity, Effect effect, Parts fees, int part) {
        Optional<String> reference = Optional.of(part == 0 ? fill.reference() : fill.reference() + "#" + part);
        if (fill.kind() == BrokerFill.Kind.SETTLEMENT) {
            return sequence -> new Settled(sequence, fill.at(), Optional.empty(), trade, fill.instrument(), quantity,
                    fill.price(), null, source, reference);
        }
        var fee = fees.next(Math.abs(quantity));
        return sequence -> new Fill(sequence, fill.at(), Optional.empty(), trade, fill.instrument(), effect, quantity,
                fill.price(), fee, source, reference);
    }

    /** Shares a fee out to the cent; the last part takes what is left. */
    private static final class Parts {

        private BigDecimal left;
        private int count;

        Parts(BigDecimal whole, int count) {
            this.left = whole;
            this.count = count;
        }

        BigDecimal next(int contracts) {
            BigDecimal part = contracts == count
                    ? left
                    : left.multiply(BigDecimal.valueOf(contracts)).divide(BigDecimal.valueOf(count), 2,
                            RoundingMode.HALF_UP);
            left = left.subtract(part);
            count -= contracts;
            return part;
        }
    }
}
