package com.vixshield.market.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.market.SpecialDay;
import com.vixshield.market.SpecialDays;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Stores the operator's announcements. What counts is cached for seconds, because the calendar asks for every day it looks
 * at; the node that takes an entry knows it at once, the others when theirs is that old.
 */
@ApplicationScoped
public class Announcements implements SpecialDays {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final Duration KEPT = Duration.ofSeconds(20);

    private static final String IN_FORCE = """
            select day, kind, closes, reason, recorded_by, recorded_at from (
                select distinct on (day) * from session_overrides order by day, id desc) latest
            where kind <> 'withdrawn'""";
    private static final String ALL = """
            select day, kind, closes, reason, recorded_by, recorded_at from session_overrides order by id desc limit ?""";
    private static final String RECORD = """
            insert into session_overrides (day, kind, closes, reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)""";

    private record Known(Map<LocalDate, SpecialDay> days, Instant until) {
    }

    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;

    private volatile Known known;

    @Override
    public Map<LocalDate, SpecialDay> days() {
        Known seen = known;
        return seen != null && clock.instant().isBefore(seen.until()) ? seen.days() : refreshed(seen);
    }

    /** A moment without the database does not make an announcement unknown. */
    private synchronized Map<LocalDate, SpecialDay> refreshed(Known seen) {
        if (known != seen && known != null) {
            return known.days();
        }
        try {
            Map<LocalDate, SpecialDay> days = new HashMap<>();
            rows(IN_FORCE).forEach(row -> days.put(row.day(), row.special().orElseThrow()));
            known = new Known(Collections.unmodifiableMap(days), clock.instant().plus(KEPT));
        } catch (IllegalStateException e) {
            if (seen == null) {
                throw e;
            }
            LOG.warnf("the announced sessions are the ones of %s: %s", seen.until().minus(KEPT), e.getMessage());
            known = new Known(seen.days(), clock.instant().plus(KEPT));
        }
        return known.days();
    }

    /** Forgets what it knows, so that the next question reads again. */
    public void forget() {
        known = null;
    }

    /** Says how a day will be; saying it twice changes nothing. */
    public void announce(LocalDate day, SpecialDay special, String by) {
        forget();
        if (!special.equals(days().get(day))) {
            record(day, special.isClosed() ? "closed" : "early", special.closes().orElse(null), special.reason(), by);
        }
    }

    /** Makes a day again what the rules say; without an announcement in force nothing happens. */
    public void withdraw(LocalDate day, String by) {
        forget();
        if (days().containsKey(day)) {
            record(day, "withdrawn", null, "withdrawn by the operator", by);
        }
    }

    /** Newest first. */
    public List<Announcement> latest(int most) {
        return rows(ALL, most);
    }

    private void record(LocalDate day, String kind, LocalTime closes, String reason, String by) {
        outsideTransactions("recording an announcement",
                connection -> Statements.update(connection, RECORD, day, kind, closes, reason, by, clock.instant()));
        forget();
    }

    private List<Announcement> rows(String sql, Object... values) {
        return outsideTransactions("reading the announced sessions",
                connection -> Statements.list(connection, sql, Announcements::announcement, values));
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Optional<SpecialDay> special = switch (row.getString("kind")) {
            case "closed" -> Optional.of(SpecialDay.closed(reason));
            case "early" -> Optional.of(SpecialDay.closesAt(row.getObject("closes", LocalTime.class), reason));
            default -> Optional.empty();
        };
        return new Announcement(row.getObject("day", LocalDate.class), special, reason, row.getString("recorded_by"),
                Statements.instant(row, "recorded_at").orElseThrow());
    }

    /** The calendar is asked in the middle of anything, also of another database role's transaction. */
    private <T> T outsideTransactions(String what, Statements.Work<T> work) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(what + ": " + e.getMessage(), e);
            }
        });
    }
}
