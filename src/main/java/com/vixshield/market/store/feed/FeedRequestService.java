package com.vixshield.market.store.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
            execute(connection, ASK, ids.next(), word(kind), feed, by, now());
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
                connection -> select(connection, CLAIM, now(), now().minus(SILENT))).stream().findFirst();
    }

    void progress(FeedRequest request, int done, int total, BatchFailures failures, String doing) {
        StoreTransaction.in(database, "noting progress",
                connection -> execute(connection, PROGRESS, now(), done, total, failures.number(),
                        connection.createArrayOf("text", failures.first().toArray()), doing, request.id()));
    }

    void finish(FeedRequest request) {
        StoreTransaction.in(database, "finishing", connection -> execute(connection, FINISH, now(), request.id()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static List<FeedRequest> select(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            ResultSet row = statement.executeQuery();
            List<FeedRequest> requests = new ArrayList<>();
            while (row.next()) {
                requests.add(request(row));
            }
            return requests;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static FeedRequest request(ResultSet row) throws SQLException {
        return new FeedRequest(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("feed"), row.getString("requested_by"), instant(row, "requested_at"),
                instant(row, "touched_at"), instant(row, "finished_at"), row.getInt("done"), row.getInt("total"),
                row.getInt("failed"), List.of((String[]) row.getArray("errors").getArray()),
                row.getString("doing"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
