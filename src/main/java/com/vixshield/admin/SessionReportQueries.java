package com.vixshield.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.ledger.LedgerQueries.Decision;
import com.vixshield.signal.seal.RecordKind;

/** Finds whether the latest sessions were sealed as scheduled. */
@ApplicationScoped
class SessionReportQueries {

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
        NavigableMap<LocalDate, SessionReport> reports = new TreeMap<>();
        new LedgerQueries(database).decisions(market.label().source(), most)
                .forEach(decision -> reports.put(decision.session(), report(decision)));
        return reports;
    }

    private SessionReport report(Decision decision) {
        return decision.kind() == RecordKind.MISSED
                ? SessionReport.missed(decision.session(), decision.reason(), decision.recordedAt())
                : SessionReport.sealed(decision.session(), decision.timeliness(), calendar.close(decision.session()),
                        decision.recordedAt());
    }
}
