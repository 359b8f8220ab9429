package com.vixshield.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.TestDatabase;

class StatementsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(echo("timestamptz", NOON)).contains("2026-03-02 12:00:00.123456+00");
        assertThat(echo("date", LocalDate.of(2026, 3, 2))).contains("2026-03-02");
        assertThat(echo("float8", OptionalDouble.of(0.5))).contains("0.5");
        assertThat(echo("text", Optional.of("a"))).contains("a");
        assertThat(echo("bytea", new byte[]{1, 2})).contains("\\x0102");
    }

    @Test
    void anAbsentValueIsNull() {
        assertThat(echo("timestamptz", null)).contains("null");
        assertThat(echo("date", Optional.empty())).contains("null");
        assertThat(echo("float8", OptionalDouble.empty())).contains("null");
    }

    @Test
    void anArrayIsOneValue() {
        UUID id = UUID.randomUUID();

        assertThat(echo("text[]", Statements.array("text", List.of("a", "b c")))).contains("{a,\"b c\"}");
        assertThat(echo("text[]", Statements.array("text", Arrays.asList("a", null)))).contains("{a,NULL}");
        assertThat(echo("date[]", Statements.array("date", List.of(LocalDate.of(2026, 3, 2))))).contains("{2026-03-02}");
        assertThat(echo("uuid[]", Statements.array("uuid", List.of(id)))).contains("{" + id + "}");
        assertThat(echo("text[]", Statements.array("text", List.of()))).contains("{}");
    }

    @Test
    void readsInstantsAndTexts() {
        Statements.with(database.app(), "reading", connection -> {
            assertThat(Statements.first(connection, "select ?::timestamptz as at", row -> Statements.instant(row, "at"), NOON))
                    .contains(Optional.of(NOON));
            assertThat(Statements.first(connection, "select null::timestamptz", row -> Statements.instant(row, 1)))
                    .contains(Optional.empty());
            assertThat(Statements.first(connection, "select array['a', 'b'] as words", row -> Statements.texts(row, "words")))
                    .contains(List.of("a", "b"));
            return null;
        });
    }

    @Test
    void sendsManyRowsAtOnce() {
        List<String> rows = Statements.transaction(database.owner(), "many rows", connection -> {
            Statements.run(connection, "create table many_rows (id int, word text, at timestamptz)");
            Statements.batch(connection, "insert into many_rows values (?, ?, ?)",
                    List.of(new Object[]{1, "a", NOON}, new Object[]{2, Optional.empty(), null}));
            Statements.batch(connection, "insert into many_rows values (?, ?, ?)", List.of());
            Statements.update(connection, "insert into many_rows (id) select * from unnest(?)",
                    Statements.array("int4", List.of(3, 4)));
            return Statements.list(connection, "select concat_ws(' ', id, word) from many_rows order by id",
                    row -> row.getString(1));
        });

        assertThat(rows).containsExactly("1 a", "2", "3", "4");
    }

    @Test
    void readsWhatAChangeReturns() {
        List<Integer> ids = Statements.transaction(database.owner(), "returning", connection -> {
            Statements.run(connection, "create table returning_rows (id serial, word text)");
            assertThat(Statements.update(connection, "insert into returning_rows (word) values (?), (?)", "a", "b"))
                    .isEqualTo(2);
            return Statements.list(connection, "insert into returning_rows (word) values (?) returning id",
                    row -> row.getInt(1), "c");
        });

        assertThat(ids).containsExactly(3);
    }

    /** More than are fetched at once, and another statement between them. */
    @Test
    void streamsInOrder() {
        List<Integer> seen = new ArrayList<>();
        Statements.transaction(database.app(), "streaming", connection -> {
            Statements.stream(connection, "select generate_series(1, ?)", row -> {
                Statements.run(connection, "select 1");
                seen.add(row.getInt(1));
            }, 120);
            return null;
        });

        assertThat(seen).hasSize(120).isSorted();
    }

    @Test
    void theVisitorsFailureEndsTheReading() {
        List<Integer> seen = new ArrayList<>();

        assertThatThrownBy(() -> {
            try (var connection = database.app().getConnection()) {
                Statements.each(connection, "select generate_series(1, 3)", row -> {
                    seen.add(row.getInt(1));
                    throw new IOException("full");
                });
            }
        }).isInstanceOf(IOException.class).hasMessage("full");
        assertThat(seen).containsExactly(1);
    }

    @Test
    void namesWhatFailed() {
        assertThatThrownBy(() -> Statements.with(database.app(), "the rows cannot be read",
                connection -> Statements.list(connection, "select 1 / 0", row -> row.getInt(1))))
                .hasMessage("the rows cannot be read").hasCauseInstanceOf(SQLException.class);
    }

    private static Optional<String> echo(String type, Object value) {
        return Statements.transaction(database.app(), "an echo", connection -> {
            Statements.run(connection, "set local time zone 'UTC'");
            return Statements.first(connection, "select coalesce((?::" + type + ")::text, 'null')", row -> row.getString(1),
                    new Object[]{value});
        });
    }
}
