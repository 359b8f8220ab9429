package com.vixshield.book.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.vixshield.book.ledger.BookEntry;
import com.vixshield.book.ledger.BookEntry.Cancelled;
import com.vixshield.book.ledger.BookEntry.CashMoved;
import com.vixshield.book.ledger.BookEntry.Effect;
import com.vixshield.book.ledger.BookEntry.Fill;
import com.vixshield.book.ledger.BookEntry.Movement;
import com.vixshield.book.ledger.BookEntry.Settled;
import com.vixshield.book.ledger.BookEntry.Source;
import com.vixshield.book.ledger.TradedInstrument;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.chain.PutCall;

/** Maps an entry to its row and back. */
final class BookRow {

    /** After the keys of the book and the batch, in the order of the table. */
    record Column(String name, String type, Function<BookEntry, Object> value) {
    }

    static final List<Column> COLUMNS = List.of(new Column("sequence", "bigint", BookEntry::sequence),
            new Column("kind", "text", BookRow::kind), new Column("at", "timestamptz", entry -> entry.at().toString()),
            new Column("corrects", "bigint", entry -> entry.corrects().orElse(null)),
            new Column("trade_id", "uuid", exchange(BookEntry.Exchange::trade)),
            new Column("symbol", "text", instrument(TradedInstrument::symbol)),
            new Column("expiry", "date", instrument(TradedInstrument::expiry)),
            new Column("right_kind", "text", instrument(of -> of.right() == null ? null : of.right().name())),
            new Column("strike", "numeric", instrument(TradedInstrument::strike)),
            new Column("effect", "text", entry -> entry instanceof Fill fill ? fill.effect().name() : null),
            new Column("quantity", "integer", exchange(BookEntry.Exchange::quantity)),
            new Column("price", "numeric", exchange(BookEntry.Exchange::price)),
            new Column("value", "numeric", entry -> entry instanceof Settled settled ? settled.value() : null),
            new Column("fee", "numeric", entry -> entry instanceof Fill fill ? fill.fee() : null),
            new Column("movement", "text", entry -> entry instanceof CashMoved moved ? moved.movement().name() : null),
            new Column("amount", "numeric", entry -> entry instanceof CashMoved moved ? moved.amount() : null),
            new Column("source", "text", entry -> source(entry).name()),
            new Column("reference", "text", entry -> reference(entry).orElse(null)));

    private BookRow() {
    }

    static Object array(Column column, List<BookEntry> entries) {
        List<Object> values = new ArrayList<>(entries.size());
        entries.forEach(entry -> values.add(column.value().apply(entry)));
        return Statements.array(column.type(), values);
    }

    static BookEntry read(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        Instant at = Statements.instant(row, "at").orElseThrow();
        Optional<Long> corrects = Optional.ofNullable(row.getObject("corrects", Long.class));
        Optional<String> reference = Optional.ofNullable(row.getString("reference"));
        return switch (row.getString("kind")) {
            case "FILL" -> new Fill(sequence, at, corrects, row.getObject("trade_id", UUID.class), instrument(row),
                    Effect.valueOf(row.getString("effect")), row.getInt("quantity"), row.getBigDecimal("price"),
                    row.getBigDecimal("fee"), Source.valueOf(row.getString("source")), reference);
            case "SETTLED" -> new Settled(sequence, at, corrects, row.getObject("trade_id", UUID.class), instrument(row),
                    row.getInt("quantity"), row.getBigDecimal("price"), row.getBigDecimal("value"),
                    Source.valueOf(row.getString("source")), reference);
            case "CASH" -> new CashMoved(sequence, at, corrects, Movement.valueOf(row.getString("movement")),
                    row.getBigDecimal("amount"), Source.valueOf(row.getString("source")), reference);
            default -> new Cancelled(sequence, at, corrects.orElseThrow());
        };
    }

    private static TradedInstrument instrument(ResultSet row) throws SQLException {
        String symbol = row.getString("symbol");
        String right = row.getString("right_kind");
        BigDecimal strike = row.getBigDecimal("strike");
        return new TradedInstrument(symbol, TradedInstrument.kindOf(symbol).orElseThrow(),
                row.getObject("expiry", LocalDate.class), right == null ? null : PutCall.valueOf(right), strike);
    }

    private static String kind(BookEntry entry) {
        return entry instanceof Fill
                ? "FILL"
                : entry instanceof Settled
                        ? "SETTLED"
                        : entry instanceof CashMoved
                                ? "CASH"
                                : "CANCELLED";
    }

    /** What is cancelled is cancelled by hand, or by whoever corrects. */
    private static Source source(BookEntry entry) {
        return entry instanceof Fill fill
                ? fill.source()
                : entry instanceof Settled settled
                        ? settled.source()
                        : entry instanceof CashMoved moved ? moved.source() : Source.HAND;
    }

    private static Optional<String> reference(BookEntry entry) {
        return entry instanceof Fill fill
                ? fill.reference()
                : entry instanceof Settled settled
                        ? settled.reference()
                        : entry instanceof CashMoved moved ? moved.reference() : Optional.empty();
    }

    private static Function<BookEntry, Object> exchange(Function<BookEntry.Exchange, Object> part) {
        return entry -> entry instanceof BookEntry.Exchange exchange ? part.apply(exchange) : null;
    }

    private static Function<BookEntry, Object> instrument(Function<TradedInstrument, Object> part) {
        return exchange(exchange -> part.apply(exchange.instrument()));
    }
}
