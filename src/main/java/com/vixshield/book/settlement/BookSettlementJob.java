package com.vixshield.book.settlement;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.BookLedger;
import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.DueSettlement;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.book.store.BookKey;
import com.vixshield.book.store.BookSql;
import com.vixshield.book.store.BookStore;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Books the cash settlement of what has expired in any book, once its value is official. */
@ApplicationScoped
public class BookSettlementJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(BookSettlementJob.class);

    /** What was opened and expired lately and was not taken out, as numbers; the ledger then says what it is. */
    private static final String DUE = """
            select e.account_id, e.book_id from book_entries e
            where e.kind in ('FILL', 'SETTLED') and e.expiry between ? and ?
                and not exists (select 1 from book_entries c where c.account_id = e.account_id and c.book_id = e.book_id
                    and c.kind = 'CANCELLED' and c.corrects = e.sequence)
            group by e.account_id, e.book_id, e.trade_id, e.symbol, e.expiry, e.right_kind, e.strike
            having sum(e.quantity) <> 0""";
    /** Older contracts come from corrections and files; what waits longer for a value is entered by hand. */
    private static final int LOOK_BACK = 400;

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    SettlementValues values;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "settle-books";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        LocalDate today = clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate();
        List<BookKey> due = Statements.with(database, "the books with expired contracts are not known",
                connection -> Statements.list(connection, DUE, row -> new BookKey(row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class)), today.minusDays(LOOK_BACK), today));
        Map<TradedInstrument, Optional<DueSettlement.Value>> known = new HashMap<>();
        due.stream().distinct().forEach(book -> Statements.transaction(database, "a book cannot be settled",
                connection -> settle(connection, book, known)));
    }

    private int settle(Connection connection, BookKey key, Map<TradedInstrument, Optional<DueSettlement.Value>> known) {
        BookStore store = new BookStore(BookSql.in(connection), key);
        store.lock();
        BookState state = BookLedger.of(store.trades(), store.entries());
        List<LongFunction<BookEntry>> entries = DueSettlement.of(state,
                contract -> known.computeIfAbsent(contract, values::of));
        if (!entries.isEmpty()) {
            UUID batch = ids.next();
            BookDraft draft = BookDraft.of("settlement " + batch, "", Source.SETTLEMENT, "", List.of(), entries);
            List<BookEntry> numbered = draft.after(state.lastSequence());
            List<BookEntry> all = new ArrayList<>(store.entries());
            all.addAll(numbered);
            BookLedger.of(store.trades(), all);
            store.add(batch, draft, numbered, null, clock.instant());
            LOG.infof("settled %d contracts of book %s", (Integer) numbered.size(), key.book());
        }
        return entries.size();
    }
}
