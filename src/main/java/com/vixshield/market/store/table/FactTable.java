package com.vixshield.market.store.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.vixshield.market.store.importing.ParsedFile;
import com.vixshield.platform.sql.Statements;

/**
 * Stores one kind of fact: whole columns at once, compared with what is there by the database itself.
 *
 * @param merge takes one array per column, then the moment and the import; gives the numbers of first and of changed rows
 */
public record FactTable<T extends Fact>(Class<T> kind, String merge, List<Column<T>> columns) {

    /** A hundred thousand rows at once would be parsed, planned and held in memory three times over. */
    private static final int BATCH = 10_000;

    record Column<T>(String type, Function<T, Object> value) {

        static <T> Column<T> text(Function<T, Object> value) {
            return new Column<>("text", value);
        }

        static <T> Column<T> date(Function<T, Object> value) {
            return new Column<>("date", value);
        }

        static <T> Column<T> time(Function<T, Object> value) {
            return new Column<>("time", value);
        }

        /** NaN becomes null: the database would take it for a number. */
        static <T> Column<T> number(Function<T, Double> value) {
            return new Column<>("float8", fact -> {
                Double number = value.apply(fact);
                return number.isNaN() ? null : number;
            });
        }
    }

    public StoreResult store(Connection connection, ParsedFile reading, Instant knownAt, UUID importId) throws SQLException {
        List<T> facts = reading.of(kind);
        StoreResult sum = StoreResult.NOTHING;
        for (int from = 0; from < facts.size(); from += BATCH) {
            sum = sum
                    .plus(storeBatch(connection, facts.subList(from, Math.min(facts.size(), from + BATCH)), knownAt, importId));
        }
        return sum;
    }

    private StoreResult storeBatch(Connection connection, List<T> facts, Instant knownAt, UUID importId) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (Column<T> column : columns) {
            values.add(Statements.array(column.type(), facts.stream().map(column.value()).toList()));
        }
        values.add(knownAt);
        values.add(importId);
        return Statements.first(connection, merge,
                row -> result(facts.size(), row.getInt(1), row.getInt(2)), values.toArray()).orElseThrow();
    }

    private static StoreResult result(int facts, int first, int changed) {
        return new StoreResult(first, changed, facts - first - changed);
    }
}
