package com.vixshield.market.store.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.store.feed.FeedRequest.Kind;
import com.vixshield.market.store.importing.BatchFailures;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Queues operators' requests for the job. Repeating one that is unfinished changes nothing. */
@ApplicationScoped
public class FeedRequestService {

    /** A node that says nothing for so long is dead, or as good as. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private static final String ASK = """
            insert into feed_requests (id, kind, feed, requested_by, requested_at) values (?, ?, ?, ?, ?)
            on conflict (kind, coalesce(feed, '')) where finished_at is null do nothing""";

    private static final String PENDING = """
            select * from feed_requests where kind = ? and feed is not distinct from ? and finished_at is null""";

    private static final String CLAIM = """
            update feed_requests set touched_at = ?, done = 0, failed = 0, errors = '{}'
            where id = (select id from feed_requests
                        where finished_at is null and (touched_at is null or touched_at < ?)
                        order by requested_at limit 1 for update skip locked)
            returning *""";

    private static final String PROGRESS = """
            update feed_requests set touched_at = ?, done = ?, total = ?, failed = ?, errors = ?, doing = ? where id = ?""";

    private static final String FINISH = "update feed_requests set finished_at = ? where id = ?";

    private static final String FIND = "select * from feed_requests where id = ?";

    private static final String LATEST = "select * from feed_requests order by requested_at desc limit ?";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;
    @Inject
    Ids ids;

    /** @param feed of a fetch; null otherwise */
    public FeedRequest ask(Kind kind, String feed, String by) {
        return StoreTransaction.in(database, "asking for " + kind, connection -> {
            Statements.update(connection, ASK, ids.next(), word(kind), feed, by, clock.instant());
            return select(connection, PENDING, word(kind), feed).get(0);
        });
    }

    public Optional<FeedRequest> find(UUID id) {
        return StoreTransaction.in(database, "a request", connection -> select(connection, FIND, id)).stream().findFirst();
    }

    public List<FeedRequest> latest(int most) {
        return StoreTransaction.in(database, "the latest requests", connection -> select(connection, LATEST, most));
    }

    /** The oldest unclaimed one. */
    Optional<FeedRequest> claim() {
        return StoreTransaction.in(database, "claiming a request",
                connection -> select(connection, CLAIM, clock.instant(), clock.instant().minus(SILENT))).stream().findFirst();
    }

    void progress(FeedRequest request, int done, int total, BatchFailures failures, String doing) {
        StoreTransaction.in(database, "noting progress",
                connection -> Statements.update(connection, PROGRESS, clock.instant(), done, total, failures.number(),
                        Statements.array("text", failures.first()), doing, request.id()));
    }

    void finish(FeedRequest request) {
        StoreTransaction.in(database, "finishing",
                connection -> Statements.update(connection, FINISH, clock.instant(), request.id()));
    }

    private static List<FeedRequest> select(Connection connection, String sql, Object... values) throws SQLException {
        return Statements.list(connection, sql, FeedRequestService::request, values);
    }

    private static FeedRequest request(ResultSet row) throws SQLException {
        return new FeedRequest(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("feed"), row.getString("requested_by"), instant(row, "requested_at"),
                instant(row, "touched_at"), instant(row, "finished_at"), row.getInt("done"), row.getInt("total"),
                row.getInt("failed"), Statements.texts(row, "errors"),
                row.getString("doing"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Statements.instant(row, column).orElse(null);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
