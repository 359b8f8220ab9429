package com.vixshield.book.store;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;

/**
 * Keeps the states of the books that were asked for last. Entries are only added, so a state belongs to the book's last entry: while
 * number and batch of that are the same, so is the state.
 */
@ApplicationScoped
public class BookStates {

    private static final int MOST = 200;

    private record Kept(BookStore.Last last, BookState state) {
    }

    private final Map<BookKey, Kept> states = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BookKey, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** As the transaction of the store sees the book. */
    public BookState of(BookStore store, BookKey key) {
        BookStore.Last last = store.last();
        Kept kept = get(key);
        if (kept != null && kept.last().equals(last)) {
            return kept.state();
        }
        BookState state = BookLedger.of(store.trades(), store.entries());
        put(key, new Kept(last, state));
        return state;
    }

    private synchronized Kept get(BookKey key) {
        return states.get(key);
    }

    private synchronized void put(BookKey key, Kept kept) {
        states.put(key, kept);
    }
}
