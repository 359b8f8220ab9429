package com.vixshield.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.Ids;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Holds incidents. One is never removed; what is said of it can be replaced until it is over. */
@ApplicationScoped
class Incidents {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final String RECENT = """
            select id, title, body, begun_at, ended_at, updated_at from status_incidents
            where ended_at is null or ended_at > ? order by begun_at desc, id""";
    private static final String BEGIN = """
            insert into status_incidents (id, title, body, begun_at, updated_at) values (?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update status_incidents set body = ?, updated_at = ?, ended_at = case when ? then cast(? as timestamptz) end
            where id = ? and ended_at is null""";

    @Inject
    AgroalDataSource database;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    /** Newest first: those under way, and those that ended within 90 days. */
    List<Incident> recent() {
        return Statements.with(database, "incidents could not be read", connection -> Statements.list(connection, RECENT,
                Incidents::read, clock.instant().minus(SHOWN)));
    }

    void begin(String title, String body) {
        Instant now = clock.instant();
        Statements.with(database, "an incident could not be written",
                connection -> Statements.update(connection, BEGIN, ids.next(), title, body, now, now));
    }

    /** @return whether there is one of this id under way */
    boolean update(UUID id, String body, boolean over) {
        Instant now = clock.instant();
        return Statements.with(database, "an incident could not be changed",
                connection -> Statements.update(connection, UPDATE, body, now, over, now, id)) == 1;
    }

    private static Incident read(ResultSet row) throws SQLException {
        return new Incident(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Statements.instant(row, 4).orElseThrow(), Statements.instant(row, 5).orElse(null),
                Statements.instant(row, 6).orElseThrow());
    }
}
