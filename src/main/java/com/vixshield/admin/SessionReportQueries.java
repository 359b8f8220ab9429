package com.vixshield.admin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.seal.Timeliness;

/** Finds whether the latest sessions were sealed as scheduled. */
@ApplicationScoped
class SessionReportQueries {

    private static final String SQL = """
            select session, kind, timeliness, recorded_at, case when kind = 'missed' then body::jsonb ->> 'reason' end
            from sealed_records where source = ? and kind in ('signal', 'missed')
            order by session desc limit ?""";

    @Inject
    DataSource database;
    @Inject
    MarketDataSource market;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    /** Newest first, those included of which nothing is recorded; empty before the first record. */
    List<SessionReport> last(int most) {
        NavigableMap<LocalDate, SessionReport> recorded = recorded(most);
        if (!recorded.isEmpty() && market.label().kind() != DataLabel.Kind.RECORDED) {
            Instant now = clock.instant();
            calendar.sessions(recorded.firstKey(), calendar.lastPreviewed(now))
                    .forEach(due -> recorded.computeIfAbsent(due, session -> SessionReport.absent(session,
                            calendar.close(session), now)));
        }
        return recorded.values().stream().sorted(Comparator.comparing(SessionReport::session).reversed()).limit(most).toList();
    }

    private NavigableMap<LocalDate, SessionReport> recorded(int most) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setString(1, market.label().source());
            query.setInt(2, most);
            NavigableMap<LocalDate, SessionReport> reports = new TreeMap<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                SessionReport report = report(row);
                reports.put(report.session(), report);
            }
            return reports;
        } catch (SQLException e) {
            throw new IllegalStateException("the last sessions cannot be read", e);
        }
    }

    private SessionReport report(ResultSet row) throws SQLException {
        LocalDate session = row.getObject(1, LocalDate.class);
        Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
        return row.getString(2).equals("missed")
                ? SessionReport.missed(session, row.getString(5), at)
                : SessionReport.sealed(session, Timeliness.of(row.getString(3)), calendar.close(session), at);
    }
}
