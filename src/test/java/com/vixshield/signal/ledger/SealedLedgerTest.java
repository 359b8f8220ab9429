package com.vixshield.signal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.signal.seal.ChainLink;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.TestKeys;
import com.vixshield.signal.seal.Timeliness;
import com.vixshield.testing.TestDatabase;

class SealedLedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T20:55:00.123456Z");
    private static final LocalDate SESSION = LocalDate.of(2026, 3, 2);

    private static TestDatabase database;

    private final SealedLedger book = new SealedLedger(database.worker(), TestKeys.key(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final LedgerQueries records = new LedgerQueries(database.app());

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void linksEachRecordToTheOneBefore() throws SQLException {
        SealedRecord first = miss("links", SESSION);
        SealedRecord second = miss("links", SESSION.plusDays(1));

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo(ChainLink.GENESIS);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(read("links")).containsExactly(first, second);
        assertThat(records.head("links")).contains(second);
        assertThat(TestKeys.key().published().verifies(ChainLink.signed(second.hash(), "2026-03-02T20:55:00.123Z"),
                second.signature())).isTrue();
    }

    @Test
    void decidesASessionOnce() throws SQLException {
        SealedRecord first = miss("once", SESSION);

        assertThatThrownBy(() -> miss("once", SESSION)).hasMessageContaining("one_decision_a_session");
        assertThat(read("once")).containsExactly(first);
    }

    @Test
    void nodesAtOnceWriteOneUnbrokenChain() throws Exception {
        var nodes = Executors.newFixedThreadPool(5);
        try {
            List<Callable<SealedRecord>> appends = IntStream.range(0, 25)
                    .<Callable<SealedRecord>> mapToObj(i -> () -> miss("nodes", SESSION.plusDays(i))).toList();
            for (var append : nodes.invokeAll(appends)) {
                append.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        List<SealedRecord> chain = read("nodes");
        assertThat(chain).hasSize(25);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).previousHash()).isEqualTo(chain.get(i - 1).hash());
        }
    }

    @Test
    void leavesNothingOfAStepThatFails() throws SQLException {
        assertThatThrownBy(() -> book.exclusively("fails", connection -> {
            append(connection, "fails", SESSION);
            throw new SQLException("the node dies here");
        })).hasMessage("the node dies here");

        assertThat(read("fails")).isEmpty();
        assertThat(miss("fails", SESSION).sequence()).isEqualTo(1);
    }

    @Test
    void letsNobodyInWhileAnotherIsAtWork() throws SQLException {
        Optional<Optional<Boolean>> second = book.tryExclusively("busy",
                one -> book.tryExclusively("busy", two -> Boolean.TRUE));

        assertThat(second).contains(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"3, continue", "1, continue"})
    void theDatabaseItselfRefusesAGapAndAFork(long sequence, String reason) throws SQLException {
        SealedRecord first = miss("forged " + sequence, SESSION);

        assertThatThrownBy(() -> forge(database.worker(), first, sequence)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"seal_keys | first_used_at = now()", "previews | document = '{}'",
            "sealed_records | body = '{}'", "settlements | close = 1", "grades | pnl = 1", "suspensions | trades = 1",
            "signals | document = '{}'", "raw_files | name = 'x'"})
    void nobodyEditsATable(String table, String change) throws SQLException {
        miss("edits " + table, SESSION);
        for (DataSource role : List.of(database.app(), database.worker())) {
            for (String sql : List.of("update " + table + " set " + change, "delete from " + table, "truncate " + table)) {
                assertThatThrownBy(() -> run(role, sql)).isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> run(role, "alter table " + table + " disable trigger all"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> run(role, "drop table " + table)).hasMessageContaining("must be owner");
        }
        assertThatThrownBy(() -> run(database.owner(), "update " + table + " set " + change))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run(database.owner(), "delete from " + table)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run(database.owner(), "truncate " + table + " cascade")).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({"seal_keys", "previews", "sealed_records", "settlements", "grades", "suspensions", "signals"})
    void theApplicationAddsNothing(String table) {
        assertThatThrownBy(() -> run(database.app(), "insert into " + table + " select * from " + table))
                .hasMessageContaining("permission denied");
    }

    private SealedRecord miss(String source, LocalDate session) throws SQLException {
        return book.exclusively(source, connection -> append(connection, source, session));
    }

    private SealedRecord append(Connection connection, String source, LocalDate session) throws SQLException {
        return book.append(connection, source, RecordKind.MISSED, session, now -> Timeliness.LATE,
                "{\"session\":\"" + session + "\"}", Optional.empty());
    }

    private List<SealedRecord> read(String source) {
        List<SealedRecord> chain = new ArrayList<>();
        records.each(source, 0, chain::add);
        return chain;
    }

    private static void forge(DataSource role, SealedRecord like, long sequence) throws SQLException {
        try (Connection connection = role.getConnection(); var insert = connection.prepareStatement("""
                insert into sealed_records select source, ?, kind, session + 1, timeliness, body, body_sha256, previous_hash,
                                                  repeat('a', 64), recorded_at, key_id, signature, signal_id
                from sealed_records where source = ?""")) {
            insert.setLong(1, sequence);
            insert.setString(2, like.source());
            insert.executeUpdate();
        }
    }

    private static void run(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
