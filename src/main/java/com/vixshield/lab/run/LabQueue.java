package com.vixshield.lab.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/**
 * Hands out the chunks of all accounts' runs, to any number of nodes. A chunk belongs to whoever holds its lease; when the
 * lease has ended it is handed out again, and what the old holder still brings is refused. Leases are timed by the database's
 * clock. The run's row is locked before its chunks', here and wherever a run is stopped.
 */
@ApplicationScoped
class LabQueue {

    /** Longer than any step takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** A chunk that so many nodes have left is given up. */
    static final int ATTEMPTS = 3;

    /** First chunks of all runs before second ones of any: a sweep does not keep others waiting. */
    /** Looked for once and kept: a plan may run a subquery again for each row, and would then take every chunk for one. */
    private static final String CLAIM = """
            with due as materialized (
                select k.account_id, k.run_id, k.number from lab_chunks k
                join lab_runs r on r.account_id = k.account_id and r.id = k.run_id
                where r.state in ('queued', 'running')
                  and (k.state = 'ready' or k.state = 'running' and k.lease_until < clock_timestamp())
                order by k.number, r.created_at limit 1 for update of k skip locked)
            update lab_chunks c set state = 'running', lease = ?, lease_until = clock_timestamp() + ? * interval '1 second',
                attempts = c.attempts + 1, done = 0
            from due
            where c.account_id = due.account_id and c.run_id = due.run_id and c.number = due.number
            returning c.account_id, c.run_id, c.number, c.attempts, c.total""";

    private static final String RUN = """
            select kind, settings, data_hash, data_as_of, variants from lab_runs where account_id = ? and id = ?""";

    private static final String OPEN = """
            select 1 from lab_runs where account_id = ? and id = ? and state in ('queued', 'running') for update""";

    private static final String STEP = """
            update lab_chunks set done = ?, lease_until = clock_timestamp() + ? * interval '1 second'
            where account_id = ? and run_id = ? and number = ? and lease = ?""";

    private static final String COUNT = """
            update lab_runs set state = 'running', started_at = coalesce(started_at, clock_timestamp()),
                done = (select sum(c.done) from lab_chunks c where c.account_id = lab_runs.account_id and c.run_id = lab_runs.id)
            where account_id = ? and id = ?""";

    private static final String DONE = """
            update lab_chunks set state = 'done', done = total, lease = null, lease_until = null, result = ?
            where account_id = ? and run_id = ? and number = ? and lease = ?""";

    private static final String RESULTS = """
            select result from lab_chunks where account_id = ? and run_id = ? order by number""";

    private static final String FINISH = """
            update lab_runs set state = 'done', done = total, finished_at = clock_timestamp(),
                started_at = coalesce(started_at, clock_timestamp()), result = ?, result_hash = ?, days = ?, sharpes = ?
            where account_id = ? and id = ?""";

    private static final String FAIL = """
            update lab_runs set state = 'failed', finished_at = clock_timestamp(), error = ? where account_id = ? and id = ?""";

    private static final String CLEAR = "delete from lab_chunks where account_id = ? and run_id = ?";

    /** One chunk, held under a lease. @param attempt this one included */
    record Claim(UUID account, UUID run, int number, int attempt, int total, UUID lease) {
    }

    /** What the chunk is part of. */
    record Task(LabKind kind, String settings, String dataHash, Instant dataAsOf, int variants) {
    }

    /** What a run leaves behind. @param days null where there are none @param sharpes of its variants, those that have one */
    record Outcome(String result, String days, List<Double> sharpes) {
    }

    /** Puts the chunks' results together, in their order. */
    interface Assembly {
        Outcome of(List<String> results);
    }

    private final DataSource database;

    @Inject
    LabQueue(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database) {
        this((DataSource) database);
    }

    /** @param database with the worker's rights */
    LabQueue(DataSource database) {
        this.database = database;
    }

    Optional<Claim> claim(UUID lease) {
        return Statements.with(database, "no chunk could be claimed",
                connection -> Statements.first(connection, CLAIM,
                        row -> new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
                                row.getInt(4), row.getInt(5), lease),
                        lease, LEASE.toSeconds()));
    }

    Task task(Claim claim) {
        return Statements.with(database, "the run could not be read", connection -> Statements
                .first(connection, RUN, LabQueue::task, claim.account(), claim.run()).orElseThrow(LabStopped::new));
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(LabKind.of(row.getString(1)), row.getString(2), row.getString(3),
                Statements.instant(row, 4).orElseThrow(), row.getInt(5));
    }

    /** A sign of life. @throws LabStopped when the run was cancelled or the lease has gone to another node */
    void step(Claim claim, int done) {
        inOpenRun(claim, connection -> {
            held(Statements.update(connection, STEP, done, LEASE.toSeconds(), claim.account(), claim.run(), claim.number(),
                    claim.lease()));
            return Statements.update(connection, COUNT, claim.account(), claim.run());
        });
    }

    /** Stores the chunk's result; whoever brings the last one finishes the run. @throws LabStopped as {@link #step} */
    void done(Claim claim, String result, Assembly assembly) {
        inOpenRun(claim, connection -> {
            held(Statements.update(connection, DONE, result, claim.account(), claim.run(), claim.number(), claim.lease()));
            Statements.update(connection, COUNT, claim.account(), claim.run());
            List<String> results = Statements.list(connection, RESULTS, row -> row.getString(1), claim.account(), claim.run());
            if (!results.contains(null)) {
                Outcome whole = assembly.of(results);
                Statements.update(connection, FINISH, whole.result(), Digests.sha256Hex(whole.result()), whole.days(),
                        Statements.array("float8", whole.sharpes()), claim.account(), claim.run());
                Statements.update(connection, CLEAR, claim.account(), claim.run());
            }
            return 0;
        });
    }

    void fail(Claim claim, String reason) {
        inOpenRun(claim, connection -> {
            Statements.update(connection, FAIL, reason.substring(0, Math.min(500, reason.length())), claim.account(),
                    claim.run());
            return Statements.update(connection, CLEAR, claim.account(), claim.run());
        });
    }

    private void inOpenRun(Claim claim, Statements.Work<Integer> work) {
        Statements.transaction(database, "the run could not be written", connection -> {
            if (!isOpen(connection, claim)) {
                throw new LabStopped();
            }
            return work.in(connection);
        });
    }

    private static boolean isOpen(Connection connection, Claim claim) throws SQLException {
        return Statements.first(connection, OPEN, row -> true, claim.account(), claim.run()).isPresent();
    }

    private static void held(int rows) {
        if (rows == 0) {
            throw new LabStopped();
        }
    }
}
