package com.vixshield.account.signin.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Keeps wishes for links until their letters are with the relay. */
@ApplicationScoped
class LinkRequests {

    private static final String ADD = """
            insert into link_requests (id, kind, address, back, created_at, next_at) values (?, ?, ?, ?, ?, ?)""";
    /** A node that died with one in its hands has lost the lease when the service's longest answer is over. */
    private static final String CLAIM = """
            with due as materialized (
                select id from link_requests where next_at <= ? and (lease_until is null or lease_until <= ?)
                order by created_at, id limit 1 for update skip locked)
            update link_requests r set lease = ?, lease_until = ?, attempts = attempts + 1
            from due
            where r.id = due.id
            returning r.id, r.address, r.back, r.created_at, r.attempts, r.lease""";
    private static final String PUT_BACK = """
            update link_requests set next_at = ?, lease = null, lease_until = null where id = ? and lease = ?""";
    private static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * @param back where a sign-up ends; null for a new password
     * @param attempts this one included
     */
    record Wish(UUID id, String address, String back, Instant at, int attempts, UUID lease) {
    }

    @Inject
    AgroalDataSource pages;
    @Inject
    @DataSource("worker")
    AgroalDataSource jobs;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** Committed when this returns. @param back null for a new password */
    void add(String address, String back) {
        Instant now = clock.instant();
        Statements.with(pages, "a wish for a link could not be kept",
                connection -> Statements.update(connection, ADD, ids.next(),
                        back == null ? "password" : "sign-up", address, back, now, now));
    }

    /** The one that has waited longest of those that are due. */
    Optional<Wish> claim() {
        Instant now = clock.instant();
        return Statements.with(jobs, "wishes for links could not be claimed", connection -> Statements.first(connection, CLAIM,
                LinkRequests::read, now, now, ids.next(), now.plus(LEASE)));
    }

    void done(Wish wish) {
        Statements.with(jobs, "a wish for a link could not be removed", connection -> Statements.update(connection,
                "delete from link_requests where id = ? and lease = ?", wish.id(), wish.lease()));
    }

    void putBack(Wish wish, Duration pause) {
        Statements.with(jobs, "a wish for a link could not be put back", connection -> Statements.update(connection, PUT_BACK,
                clock.instant().plus(pause), wish.id(), wish.lease()));
    }

    private static Wish read(ResultSet row) throws SQLException {
        return new Wish(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Statements.instant(row, "created_at").orElseThrow(), row.getInt(5), row.getObject(6, UUID.class));
    }
}
