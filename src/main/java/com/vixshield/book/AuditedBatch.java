package com.vixshield.book;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.store.Book;

/** Holds what the audit log keeps of entries: enough to find them, and the first of them in words. */
record AuditedBatch(UUID book, String kind, UUID batch, String source, String note, int count, List<String> entries) {

    private static final int MOST = 12;

    static AuditedBatch of(Book book, UUID batch, BookDraft draft, List<BookEntry> added) {
        return new AuditedBatch(book.id, book.kind, batch, draft.source().name(), draft.note(), added.size(),
                added.stream().limit(MOST).map(AuditedBatch::words).toList());
    }

    private static String words(BookEntry entry) {
        if (entry instanceof Exchange exchange) {
            return (exchange.quantity() > 0 ? "+" : "") + exchange.quantity() + " " + exchange.instrument().words() + " at "
                    + exchange.price().toPlainString();
        }
        return entry instanceof CashMoved moved
                ? moved.movement().name().toLowerCase(Locale.ROOT) + " " + moved.amount().toPlainString()
                : "cancelled entry " + ((Cancelled) entry).target();
    }
}
