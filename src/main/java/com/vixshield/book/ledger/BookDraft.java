package com.vixshield.book.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

import com.vixshield.book.ledger.BookEntry.Source;

/**
 * Holds what is about to be entered together. It becomes entries when the book says from which number on.
 *
 * @param token of the request: the same one is entered once
 * @param content of the request: the same token with other content is refused
 * @param note of the trader
 * @param orders of brokers by trade, for a later part of one
 */
public record BookDraft(String token, String content, Source source, String note, List<BookTrade> trades,
        Map<UUID, String> orders, List<LongFunction<BookEntry>> entries) {

    public BookDraft {
        trades = List.copyOf(trades);
        orders = Map.copyOf(orders);
        entries = List.copyOf(entries);
    }

    public static BookDraft of(String token, String content, Source source, String note, List<BookTrade> trades,
            List<LongFunction<BookEntry>> entries) {
        return new BookDraft(token, content, source, note, trades, Map.of(), entries);
    }

    /** Numbered on from the book's last entry. */
    public List<BookEntry> after(long last) {
        List<BookEntry> numbered = new ArrayList<>(entries.size());
        for (LongFunction<BookEntry> entry : entries) {
            numbered.add(entry.apply(last + 1 + numbered.size()));
        }
        return numbered;
    }

    public Optional<String> order(UUID trade) {
        return Optional.ofNullable(orders.get(trade));
    }
}
