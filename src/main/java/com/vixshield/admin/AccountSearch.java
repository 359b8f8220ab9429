package com.vixshield.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Searches accounts by what an operator may know without a visit: owner by name, number of members, plan. */
@ApplicationScoped
class AccountSearch {

    private static final String FOUND = """
            select a.handle, a.name, a.kind, a.created_at,
                   (select count(*) from members m where m.account_id = a.id),
                   coalesce(s.plan, g.plan, 'free'), coalesce(s.status, g.kind, 'none'),
                   exists (select 1 from plans_in_force(a.id, ?))
            from accounts a
            left join lateral (select plan, status from billing_subscriptions where account_id = a.id
                               order by ended_at desc nulls first, started_at desc limit 1) s on true
            left join lateral (select plan, kind from access_grants where account_id = a.id
                               order by ends_at desc limit 1) g on true
            where a.handle = ? or (? <> '' and strpos(lower(a.name), lower(?)) > 0)
            order by a.handle = ? desc, a.name, a.handle limit ?""";
    private static final String VISITS = """
            select v.name, v.reason, v.starts_at, coalesce(v.ended_at, v.ends_at), v.ended_by
            from support_visits v join accounts a on a.id = v.account_id
            where a.handle = ? order by v.starts_at desc limit 20""";

    /**
     * @param state of the latest subscription, or the grant's kind
     * @param full whether anything paid for or granted is in force now
     */
    record Found(String handle, String name, String kind, Instant since, int members, String plan, String state,
            boolean full) {
    }

    /** @param endedBy null while it is open */
    record PastVisit(String who, String reason, Instant start, Instant end, String endedBy) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    List<Found> matching(String words, int most) {
        return find(words, words, most);
    }

    Optional<Found> one(String handle) {
        return find(handle, "", 1).stream().findFirst();
    }

    List<PastVisit> visits(String handle) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VISITS)) {
            query.setString(1, handle);
            ResultSet rows = query.executeQuery();
            List<PastVisit> visits = new ArrayList<>();
            while (rows.next()) {
                visits.add(new PastVisit(rows.getString(1), rows.getString(2), rows.getTimestamp(3).toInstant(),
                        rows.getTimestamp(4).toInstant(), rows.getString(5)));
            }
            return visits;
        } catch (SQLException e) {
            throw new IllegalStateException("visits could not be read", e);
        }
    }

    private List<Found> find(String handle, String words, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FOUND)) {
            query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            query.setString(2, handle);
            query.setString(3, words);
            query.setString(4, words);
            query.setString(5, handle);
            query.setInt(6, most);
            return rows(query.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("accounts could not be read", e);
        }
    }

    private static List<Found> rows(ResultSet rows) throws SQLException {
        List<Found> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Found(rows.getString(1), rows.getString(2), rows.getString(3), rows.getTimestamp(4).toInstant(),
                    rows.getInt(5), rows.getString(6), rows.getString(7), rows.getBoolean(8)));
        }
        return found;
    }
}
