package com.vixshield.book.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.book.ledger.BookDraft;
import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookTrade;
import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.hedge.plan.Layer;

/** Reads the rows of one book and adds to them. Whoever adds holds the book's lock, so that numbers have no gaps. */
public final class BookStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('book ' || ?, 0))";
    private static final String LAST = """
            select sequence, batch_id from book_entries where account_id = ? and book_id = ? order by sequence desc limit 1""";
    private static final String TRADES = """
            select id, kind, chain_id, layer, signal_id, session, tier, contracts, credit, break_even, recorded_at
            from book_trades where account_id = ? and book_id = ? order by recorded_at, id""";
    private static final String ENTRIES = """
            select sequence, kind, at, corrects, trade_id, symbol, expiry, right_kind, strike, effect, quantity, price, value,
                   fee, movement, amount, source, reference
            from book_entries where account_id = ? and book_id = ? order by sequence""";
    private static final String ORDERS = """
            select order_id, id from book_trades where account_id = ? and book_id = ? and order_id is not null""";
    private static final String REFERENCES = """
            select reference from book_entries where account_id = ? and book_id = ? and reference = any (?)""";
    private static final String TOKEN = """
            select id, digest, recorded_at from book_batches where account_id = ? and book_id = ? and token = ?""";
    private static final String ADD_BATCH = """
            insert into book_batches (account_id, book_id, id, token, digest, source, note, person_id, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_TRADE = """
            insert into book_trades (account_id, book_id, id, batch_id, chain_id, kind, layer, order_id, signal_id, session, tier,
                contracts, credit, break_even, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_ENTRIES = "insert into book_entries (account_id, book_id, batch_id, "
            + BookRow.COLUMNS.stream().map(BookRow.Column::name).collect(Collectors.joining(", "))
            + ") select ?, ?, ?, e.* from unnest("
            + BookRow.COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") e";
    private static final String OF_TRADE = ENTRIES.replace("order by", "and trade_id = ? order by");
    private static final String BATCHES = """
            select id, source, note, recorded_at, person_id from book_batches
            where account_id = ? and book_id = ? and id = any (?)""";
    private static final String BATCH_OF = """
            select sequence, batch_id from book_entries where account_id = ? and book_id = ? and trade_id = ?""";
    private static final String IN_BATCH = """
            select sequence from book_entries where account_id = ? and book_id = ? and batch_id = ? order by sequence""";

    private final BookSql sql;
    private final BookKey key;

    public BookStore(BookSql sql, BookKey key) {
        this.sql = sql;
        this.key = key;
    }

    /** Until the transaction ends. */
    public void lock() {
        sql.list(LOCK, row -> 1, key.book().toString());
    }

    /** What is newest in a book; number 0 and no batch in one without entries. */
    public record Last(long sequence, UUID batch) {
    }

    public Last last() {
        return sql.list(LAST, row -> new Last(row.getLong(1), row.getObject(2, UUID.class)), key.account(), key.book()).stream()
                .findFirst().orElse(new Last(0, null));
    }

    public List<BookTrade> trades() {
        return sql.list(TRADES, BookStore::trade, key.account(), key.book());
    }

    public List<BookEntry> entries() {
        return sql.list(ENTRIES, BookRow::read, key.account(), key.book());
    }

    /** Trades by the broker's order that began them. */
    public Map<String, UUID> orders() {
        Map<String, UUID> orders = new HashMap<>();
        sql.list(ORDERS, row -> orders.put(row.getString(1), row.getObject(2, UUID.class)), key.account(), key.book());
        return orders;
    }

    /** Which of these references are booked. */
    public Set<String> known(Set<String> references) {
        return new HashSet<>(sql.list(REFERENCES, row -> row.getString(1), key.account(), key.book(),
                Statements.array("text", references)));
    }

    /**
     * What was entered under a token.
     *
     * @param same whether it was this content
     */
    public record Earlier(UUID batch, boolean same, Instant recordedAt) {
    }

    public Optional<Earlier> earlier(String token, String content) {
        byte[] digest = Digests.sha256(content);
        return sql.list(TOKEN, row -> new Earlier(row.getObject("id", UUID.class),
                Arrays.equals(row.getBytes("digest"), digest), Statements.instant(row, "recorded_at").orElseThrow()),
                key.account(), key.book(), token).stream().findFirst();
    }

    /**
     * @param batch its new id
     * @param person null for a job
     * @param numbered the draft's entries after the book's last
     */
    public void add(UUID batch, BookDraft draft, List<BookEntry> numbered, UUID person, Instant now) {
        sql.update(ADD_BATCH, key.account(), key.book(), batch, draft.token(), Digests.sha256(draft.content()),
                draft.source().name(), draft.note(), person, now);
        for (BookTrade trade : draft.trades()) {
            add(batch, draft, trade);
        }
        if (!numbered.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(key.account(), key.book(), batch));
            BookRow.COLUMNS.forEach(column -> values.add(BookRow.array(column, numbered)));
            sql.update(ADD_ENTRIES, values.toArray());
        }
    }

    private void add(UUID batch, BookDraft draft, BookTrade trade) {
        BookTrade.Plan plan = trade.plan().orElse(null);
        sql.update(ADD_TRADE, key.account(), key.book(), trade.id(), batch, trade.chain(), trade.kind().name(),
                trade.layer().map(Layer::name), draft.order(trade.id()), plan == null ? null : plan.signal(),
                plan == null ? null : plan.session(), plan == null ? null : plan.tier(), plan == null ? null : plan.contracts(),
                plan == null ? null : plan.credit(), plan == null ? null : plan.breakEven(), trade.recordedAt());
    }

    /** What was entered together. @param person null for a job */
    public record Batch(UUID id, BookEntry.Source source, String note, Instant recordedAt, UUID person) {
    }

    public Map<UUID, Batch> batches(Collection<UUID> ids) {
        Map<UUID, Batch> batches = new HashMap<>();
        sql.list(BATCHES, row -> new Batch(row.getObject("id", UUID.class), BookEntry.Source.valueOf(row.getString("source")),
                row.getString("note"), Statements.instant(row, "recorded_at").orElseThrow(),
                row.getObject("person_id", UUID.class)),
                key.account(), key.book(), Statements.array("uuid", ids)).forEach(batch -> batches.put(batch.id(), batch));
        return batches;
    }

    /** All that was ever entered for one trade, in the order of their numbers. */
    public List<BookEntry> entriesOf(UUID trade) {
        return sql.list(OF_TRADE, BookRow::read, key.account(), key.book(), trade);
    }

    /** Batches of a trade's entries, by the number of the entry. */
    public Map<Long, UUID> batchesOf(UUID trade) {
        Map<Long, UUID> batches = new HashMap<>();
        sql.list(BATCH_OF, row -> batches.put(row.getLong(1), row.getObject(2, UUID.class)), key.account(), key.book(), trade);
        return batches;
    }

    /** Numbers of what was entered together; none for a batch that this book does not have. */
    public List<Long> inBatch(UUID batch) {
        return sql.list(IN_BATCH, row -> row.getLong(1), key.account(), key.book(), batch);
    }

    private static BookTrade trade(ResultSet row) throws SQLException {
        UUID signal = row.getObject("signal_id", UUID.class);
        BigDecimal breakEven = row.getBigDecimal("break_even");
        Optional<BookTrade.Plan> plan = signal == null
                ? Optional.empty()
                : Optional.of(new BookTrade.Plan(signal, row.getObject("session", LocalDate.class), row.getString("tier"),
                        row.getInt("contracts"), row.getBigDecimal("credit"), breakEven));
        return new BookTrade(row.getObject("id", UUID.class), BookTrade.Kind.valueOf(row.getString("kind")),
                row.getObject("chain_id", UUID.class), Optional.ofNullable(row.getString("layer")).map(Layer::valueOf), plan,
                Statements.instant(row, "recorded_at").orElseThrow());
    }
}
