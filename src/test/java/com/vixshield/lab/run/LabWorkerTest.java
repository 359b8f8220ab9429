package com.vixshield.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.evidence.ImportedHistory;
import com.vixshield.evidence.ImportedHistory.Loaded;
import com.vixshield.lab.LabRuns;
import com.vixshield.lab.run.LabQueue.Claim;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabRequest;
import com.vixshield.lab.study.LabStudy;
import com.vixshield.lab.study.SweepAxis;
import com.vixshield.lab.study.SweepParameter;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.testing.TestDatabase;

/** The queue and its workers on a real database, without the application: several nodes are several threads. */
class LabWorkerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");
    private static TestDatabase database;
    private static ImportedHistory imported;
    private static UUID account;

    private final LabQueue queue = new LabQueue(database.worker());

    @BeforeAll
    static void importAHistory() throws SQLException {
        database = TestDatabase.start();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        SessionCalendar calendar = new SessionCalendar();
        new LabImport(new ImportService(database.worker(), clock, calendar)).all();
        imported = new ImportedHistory(database.worker(), calendar, clock);
        account = UUID.randomUUID();
        database.pastGuards("insert into accounts (id, handle, kind, name, created_at) values ('" + account
                + "', 'acme000001', 'team', 'Acme', now())");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void noRuns() throws SQLException {
        database.single("delete from lab_runs");
    }

    private LabWorker node() {
        LabHistory histories = new LabHistory();
        histories.imported = imported;
        LabWorker worker = new LabWorker();
        worker.histories = histories;
        worker.queue = queue;
        return worker;
    }

    private static LabRequest sweep() {
        LabLock lock = LabLock.of(loaded().table());
        return new LabRequest(LabRuns.settings(lock.first(), lock.last()),
                List.of(new SweepAxis(SweepParameter.RISK,
                        IntStream.rangeClosed(1, 20).mapToObj(i -> String.valueOf(0.5 * i)).toList()),
                        new SweepAxis(SweepParameter.BUDGET, List.of("1", "1.5", "2"))));
    }

    private static Loaded loaded() {
        return imported.current().orElseThrow();
    }

    private static UUID asked(LabKind kind, LabRequest request) throws SQLException {
        UUID run = UUID.randomUUID();
        int variants = kind == LabKind.SWEEP ? request.variants().size() : 1;
        int total = kind == LabKind.SWEEP ? variants : LabStudy.STEPS;
        database.pastGuards("insert into lab_runs (account_id, id, kind, settings, settings_hash, question_hash, data_hash,"
                + " data_as_of, rulebook, code_version, variants, created_by, created_at, total) values ('" + account + "', '"
                + run
                + "', '" + kind.key() + "', '" + request.canonical() + "', '" + request.hash() + "', '"
                + request.settings().questionHash() + "', '" + loaded().sha256() + "', '" + loaded().asOf()
                + "', '1.0', 'test', " + variants + ", '" + UUID.randomUUID() + "', now(), " + total + ")");
        int chunks = kind == LabKind.SWEEP ? (variants + LabWorker.CHUNK - 1) / LabWorker.CHUNK : 1;
        for (int number = 0; number < chunks; number++) {
            int steps = kind == LabKind.SWEEP ? Math.min(LabWorker.CHUNK, variants - number * LabWorker.CHUNK) : total;
            database.pastGuards("insert into lab_chunks (account_id, run_id, number, total) values ('" + account + "', '" + run
                    + "', " + number + ", " + steps + ")");
        }
        return run;
    }

    private static String of(UUID run, String column) throws SQLException {
        return database.single("select " + column + " from lab_runs where id = '" + run + "'");
    }

    private static void endLeases() throws SQLException {
        database.single("update lab_chunks set lease_until = now() - interval '1 second' where state = 'running'");
    }

    private void work(LabWorker worker) {
        while (worker.workOne()) {
            // until nothing is due
        }
    }

    @Test
    void aSweepHasTheSameBytesOnOneNodeOnThreeAndWithAKilledOne() throws Exception {
        UUID alone = asked(LabKind.SWEEP, sweep());
        work(node());

        UUID together = asked(LabKind.SWEEP, sweep());
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LabWorker worker = node();
            Thread thread = new Thread(() -> work(worker));
            thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
            nodes.add(thread);
        }
        nodes.forEach(Thread::start);
        for (Thread thread : nodes) {
            thread.join();
        }
        assertThat(failures).isEmpty();

        UUID interrupted = asked(LabKind.SWEEP, sweep());
        Claim dead = queue.claim(UUID.randomUUID()).orElseThrow();
        queue.step(dead, 7);
        work(node());
        assertThat(of(interrupted, "state || ' ' || done")).isEqualTo("running 42");
        endLeases();
        work(node());

        for (UUID run : List.of(alone, together, interrupted)) {
            assertThat(of(run, "state || ' ' || done || ' ' || cardinality(sharpes)")).isEqualTo("done 60 60");
            assertThat(of(run, "result")).isEqualTo(of(alone, "result"));
        }
        assertThatThrownBy(() -> queue.step(dead, 8)).isInstanceOf(LabStopped.class);
        assertThat(database.single("select count(*) from lab_chunks")).isEqualTo("0");
    }

    @Test
    void aRunLeavesItsResultAndItsDays() throws SQLException {
        UUID run = asked(LabKind.RUN, LabRequest.of(sweep().settings()));
        work(node());

        assertThat(of(run, "state || ' ' || (days is not null)")).isEqualTo("done true");
        assertThat(of(run, "result::jsonb #>> '{basis,trades}'")).isNotNull();
        assertThat(of(run, "result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')")).isEqualTo("t");
    }

    @Test
    void startDatesAreARunLikeAnother() throws SQLException {
        UUID run = asked(LabKind.STARTS, LabRequest.of(sweep().settings()));
        work(node());

        assertThat(of(run, "state")).isEqualTo("done");
        assertThat(of(run, "jsonb_array_length(result::jsonb -> 'worst')")).isEqualTo("25");
    }

    @Test
    void cancellingStopsWhoeverIsAtIt() throws SQLException {
        UUID run = asked(LabKind.SWEEP, sweep());
        Claim claim = queue.claim(UUID.randomUUID()).orElseThrow();
        queue.step(claim, 1);
        database.single("update lab_runs set state = 'cancelled', finished_at = now() where id = '" + run + "'");

        assertThatThrownBy(() -> queue.step(claim, 2)).isInstanceOf(LabStopped.class);
        assertThatThrownBy(() -> queue.done(claim, "[]", r -> new LabQueue.Outcome("{}", null, List.of())))
                .isInstanceOf(LabStopped.class);
        assertThat(node().workOne()).isFalse();
        assertThat(of(run, "result")).isNull();
    }

    @Test
    void aRunThatKillsItsNodesIsGivenUp() throws SQLException {
        UUID run = asked(LabKind.RUN, LabRequest.of(sweep().settings()));
        for (int i = 0; i < LabQueue.ATTEMPTS; i++) {
            queue.claim(UUID.randomUUID()).orElseThrow();
            endLeases();
        }
        node().workOne();

        assertThat(of(run, "state")).isEqualTo("failed");
        assertThat(of(run, "error")).contains("three times");
    }

    @Test
    void dataThatAreNotThoseOfTheRunAreRefused() throws SQLException {
        UUID run = asked(LabKind.RUN, LabRequest.of(sweep().settings()));
        database.single("update lab_runs set data_hash = repeat('0', 64)");
        node().workOne();

        assertThat(of(run, "state")).isEqualTo("failed");
    }
}
