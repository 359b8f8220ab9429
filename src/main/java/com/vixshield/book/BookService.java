package com.vixshield.book;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.account.audit.AuditLog;
import com.vixshield.billing.Feature;
import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Exchange;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.book.ledger.BrokerBatch;
import com.vixshield.book.ledger.BrokerFill;
import com.vixshield.book.ledger.ImpossibleEntryException;
import com.vixshield.book.ledger.ImpossibleEntryException.Fault;
import com.vixshield.book.ledger.ListedContracts;
import com.vixshield.book.store.Book;
import com.vixshield.book.store.BookSql;
import com.vixshield.book.store.BookStates;
import com.vixshield.book.store.BookStore;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;

/**
 * Opens the books of the current account and enters what happened, for pages, programs and files alike. What is entered
 * together is booked as a whole or refused by name ({@link ImpossibleEntryException}); a token is booked once.
 */
@ApplicationScoped
public class BookService {

    /** Of one account: a real one and several on paper. */
    public static final int MOST_BOOKS = 10;

    @Inject
    CurrentAccount current;
    @Inject
    EntityManager database;
    @Inject
    BookStates states;
    @Inject
    SessionCalendar calendar;
    @Inject
    SignalMatch signals;
    @Inject
    FillReports reports;
    @Inject
    AuditLog audit;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /**
     * @param repeated whether the token had been booked before; nothing was added then
     * @param entries that were added
     */
    public record Entered(UUID batch, boolean repeated, List<BookEntry> entries) {
    }

    /** @param entered empty where nothing was new and possible */
    public record FillsEntered(BrokerBatch batch, Optional<Entered> entered) {
    }

    /** The book that pages show; empty until the first is opened. */
    public Optional<Book> active() {
        return Book.activeOf(current.account().id);
    }

    public List<Book> all() {
        return Book.all(current.account().id);
    }

    /** @throws NotFoundException for a book that is not this account's */
    public Book require(UUID book) {
        return Book.of(current.account().id, book).orElseThrow(NotFoundException::new);
    }

    /** The active book; the real one is opened by the first thing that is entered. */
    @Transactional
    public Book activeOrNew() {
        decide();
        return active().orElseGet(() -> activate(Book.open(current.account().id, ids.next(), Book.REAL, "Real account",
                clock.instant())));
    }

    /** @return empty where the name is taken or there are too many */
    @Transactional
    public Optional<Book> open(String kind, String name) {
        decide();
        List<Book> books = all();
        boolean second = kind.equals(Book.REAL) && books.stream().anyMatch(book -> !book.isPaper());
        if (second || books.size() >= MOST_BOOKS || books.stream().anyMatch(book -> book.name.equalsIgnoreCase(name))) {
            return Optional.empty();
        }
        Book book = activate(Book.open(current.account().id, ids.next(), kind, name, clock.instant()));
        audit.record("book.opened", name, null, Map.of("kind", kind, "name", name));
        return Optional.of(book);
    }

    /** Shows another book from now on, to all members. */
    @Transactional
    public void choose(UUID book) {
        decide();
        activate(require(book));
    }

    private Book activate(Book chosen) {
        for (Book book : all()) {
            if (book.active && !book.id.equals(chosen.id)) {
                book.active = false;
                book.persistAndFlush();
            }
        }
        chosen.active = true;
        chosen.persistAndFlush();
        return chosen;
    }

    /** The same, outside a transaction. */
    @Transactional
    public Optional<Book> activeNow() {
        return active();
    }

    public BookState state(Book book) {
        return states.of(storeOf(book), book.key());
    }

    /** Reads something against the state of a book, in a transaction of its own. */
    @Transactional
    public <T> T reading(Book book, Function<BookState, T> read) {
        return read.apply(state(book));
    }

    /** Whether a token stands for this content already; empty where it stands for nothing yet. */
    @Transactional
    public Optional<Boolean> booked(Book book, String token, String content) {
        return storeOf(book).earlier(token, content).map(BookStore.Earlier::same);
    }

    /** For a form that is sent anew. */
    public String freshToken() {
        return ids.secret();
    }

    /** Cancels entries that still count; what is cancelled already stays so. */
    @Transactional
    public void cancel(UUID id, List<Long> sequences) {
        decide();
        Book book = require(id);
        Set<Long> standing = state(book).effective().stream().map(BookEntry::sequence).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<LongFunction<BookEntry>> entries = new ArrayList<>();
        sequences.stream().filter(standing::contains)
                .forEach(target -> entries.add(sequence -> new BookEntry.Cancelled(sequence, now, target)));
        if (!entries.isEmpty()) {
            enter(id, BookDraft.of("cancel " + ids.next(), "", Source.HAND, "", List.of(), entries));
        }
    }

    /** What was entered together goes together. */
    @Transactional
    public void cancelBatch(UUID id, UUID batch) {
        decide();
        List<Long> sequences = storeOf(require(id)).inBatch(batch);
        if (sequences.isEmpty()) {
            throw new NotFoundException();
        }
        cancel(id, sequences);
    }

    /**
     * Enters a draft: all of it, once.
     *
     * @throws ImpossibleEntryException for what cannot have happened
     * @throws TokenReusedException for a token that stands for something else
     */
    @Transactional
    public Entered enter(UUID id, BookDraft draft) {
        decide();
        Book book = require(id);
        BookStore store = storeOf(book);
        store.lock();
        Optional<Entered> before = repeated(store, draft.token(), draft.content());
        return before.isPresent() ? before.get() : add(book, store, draft);
    }

    /** What a broker's fills would do; nothing is entered. */
    @Transactional
    public BrokerBatch preview(UUID id, String token, String content, String note, List<BrokerFill> fills) {
        return batch(storeOf(require(id)), Source.FILE, token, content, note, fills);
    }

    /**
     * Enters what is new and possible of a broker's fills, order by order. The same fills twice change nothing.
     *
     * @param token of the request or file
     * @param content that the token stands for, or a digest of it
     * @throws TokenReusedException for a token that stands for something else
     */
    @Transactional
    public FillsEntered enterFills(UUID id, String token, String content, String note, List<BrokerFill> fills) {
        return enterFills(id, Source.FILE, token, content, note, fills);
    }

    /** The same, said by a program. */
    @Transactional
    public FillsEntered enterFills(UUID id, Source source, String token, String content, String note, List<BrokerFill> fills) {
        decide();
        Book book = require(id);
        BookStore store = storeOf(book);
        store.lock();
        Optional<Entered> before = repeated(store, token, content);
        BrokerBatch batch = batch(store, source, token, content, note, fills);
        if (before.isPresent() || batch.draft().entries().isEmpty()) {
            return new FillsEntered(batch, before);
        }
        return new FillsEntered(batch, Optional.of(add(book, store, batch.draft())));
    }

    private BrokerBatch batch(BookStore store, Source source, String token, String content, String note,
            List<BrokerFill> fills) {
        Set<String> references = fills.stream().map(BrokerFill::reference).collect(Collectors.toCollection(HashSet::new));
        BrokerBatch.Place place = new BrokerBatch.Place(store.trades(), store.entries(), store.known(references),
                store.orders(), this::requireListed, signals::planOf, source, ids::next, clock.instant());
        return BrokerBatch.of(place, token, content, note, fills);
    }

    private Entered add(Book book, BookStore store, BookDraft draft) {
        List<BookTrade> trades = new ArrayList<>(store.trades());
        List<BookEntry> entries = new ArrayList<>(store.entries());
        List<BookEntry> added = draft.after(entries.stream().mapToLong(BookEntry::sequence).max().orElse(0));
        trades.addAll(draft.trades());
        entries.addAll(added);
        added.forEach(this::requirePast);
        added.stream().filter(Fill.class::isInstance).map(Fill.class::cast).forEach(this::requireListed);
        BookLedger.of(trades, entries);
        UUID batch = ids.next();
        store.add(batch, draft, added, current.person().id, clock.instant());
        audit.record("book.entered", book.name + ": " + added.size() + " entries", null,
                AuditedBatch.of(book, batch, draft, added));
        if (!book.isPaper()) {
            draft.trades().forEach(trade -> reports.report(trade, added));
        }
        return new Entered(batch, false, added);
    }

    private Optional<Entered> repeated(BookStore store, String token, String content) {
        Optional<BookStore.Earlier> earlier = store.earlier(token, content);
        if (earlier.isPresent() && !earlier.get().same()) {
            throw new TokenReusedException();
        }
        return earlier.map(found -> new Entered(found.batch(), true, List.of()));
    }

    private void requirePast(BookEntry entry) {
        Instant now = clock.instant();
        if (entry.at().isAfter(now)) {
            throw new ImpossibleEntryException(Fault.NOT_YET, "an entry of " + entry.at() + " lies in the future");
        }
    }

    private void requireListed(Exchange fill) {
        listed().require(fill.instrument(), BookLedger.day(fill.at()));
    }

    private void requireListed(BrokerFill fill) {
        if (fill.kind() == BrokerFill.Kind.TRADE) {
            listed().require(fill.instrument(), BookLedger.day(fill.at()));
        }
        if (fill.at().isAfter(clock.instant())) {
            throw new ImpossibleEntryException(Fault.NOT_YET, "a fill of " + fill.at() + " lies in the future");
        }
    }

    private ListedContracts listed() {
        return new ListedContracts(new ListedSessions(calendar));
    }

    private void decide() {
        current.require(Feature.SLIDERS);
        current.decide(Permission.REPORT_FILLS);
    }

    /** In the transaction of the caller. */
    public BookStore storeOf(Book book) {
        return new BookStore(BookSql.in(database), book.key());
    }
}
