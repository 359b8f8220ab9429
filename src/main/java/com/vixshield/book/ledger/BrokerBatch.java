package com.vixshield.book.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.vixshield.book.ledger.BookEntry.Source;

/**
 * Works out what a broker's fills would do to a book: what is booked, what was booked before, and what is refused with its
 * reason. An order is taken or refused as a whole, so that no half of a condor stays behind.
 *
 * @param draft what would be entered; without entries when nothing is new
 * @param known fills whose reference the book has
 * @param refused orders that cannot have happened here
 */
public record BrokerBatch(BookDraft draft, List<BrokerFill> placed, List<BrokerFill> known, List<Refused> refused) {

    /** @param reason for the reader, by name */
    public record Refused(List<BrokerFill> fills, ImpossibleEntryException.Fault fault, String reason) {
    }

    /**
     * The book as it is, and how to find what it does not know.
     *
     * @param references that are booked
     * @param orders that have a trade
     * @param source who says what happened
     * @param listed refuses a contract that was not listed on the day of the fill
     */
    public record Place(Collection<BookTrade> trades, Collection<BookEntry> entries, Set<String> references,
            Map<String, UUID> orders, Consumer<BrokerFill> listed, Function<List<BrokerFill>, Optional<BookTrade.Plan>> plans,
            Source source, Supplier<UUID> ids, Instant now) {
    }

    /** @param token of the request; content that tells it from another */
    public static BrokerBatch of(Place place, String token, String content, String note, List<BrokerFill> fills) {
        List<BrokerFill> known = fills.stream().filter(fill -> place.references().contains(fill.reference())).toList();
        List<List<BrokerFill>> orders = orders(fills, known);
        Attempt all = new Attempt(place);
        try {
            orders.forEach(all::place);
            all.check(all.entries);
            return all.done(token, content, note, orders, known, List.of());
        } catch (ImpossibleEntryException somewhere) {
            return oneByOne(place, token, content, note, orders, known);
        }
    }

    /** Only where something is refused: then each order is tried on what the ones before have left. */
    private static BrokerBatch oneByOne(Place place, String token, String content, String note,
            List<List<BrokerFill>> orders, List<BrokerFill> known) {
        List<List<BrokerFill>> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (List<BrokerFill> order : orders) {
            Attempt attempt = new Attempt(place);
            try {
                taken.forEach(attempt::place);
                attempt.place(order);
                attempt.check(attempt.entries);
                taken.add(order);
            } catch (ImpossibleEntryException e) {
                refused.add(new Refused(order, e.fault(), e.getMessage()));
            }
        }
        Attempt rest = new Attempt(place);
        taken.forEach(rest::place);
        return rest.done(token, content, note, taken, known, refused);
    }

    private static List<List<BrokerFill>> orders(List<BrokerFill> fills, List<BrokerFill> known) {
        Map<String, List<BrokerFill>> groups = fills.stream().filter(fill -> !known.contains(fill))
                .sorted(Comparator.comparing(BrokerFill::at))
                .collect(Collectors.groupingBy(FillPlacement::group, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static final class Attempt {

        private final Place place;
        private final FillPlacement placement;
        private final List<LongFunction<BookEntry>> entries = new ArrayList<>();

        Attempt(Place place) {
            this.place = place;
            this.placement = new FillPlacement(BookLedger.of(place.trades(), place.entries()), place.orders(),
                    place.plans(), place.source(), place.ids(), place.now());
        }

        void place(List<BrokerFill> order) {
            order.forEach(place.listed());
            entries.addAll(placement.place(order));
        }

        void check(List<LongFunction<BookEntry>> added) {
            List<BookTrade> trades = new ArrayList<>(place.trades());
            trades.addAll(placement.trades());
            List<BookEntry> all = new ArrayList<>(place.entries());
            long last = place.entries().stream().mapToLong(BookEntry::sequence).max().orElse(0);
            for (LongFunction<BookEntry> entry : added) {
                all.add(entry.apply(++last));
            }
            BookLedger.of(trades, all);
        }

        BrokerBatch done(String token, String content, String note, List<List<BrokerFill>> taken, List<BrokerFill> known,
                List<Refused> refused) {
            return new BrokerBatch(new BookDraft(token, content, place.source(), note, placement.trades(), placement.orders(),
                    entries), taken.stream().flatMap(List::stream).toList(), known, refused);
        }
    }
}
