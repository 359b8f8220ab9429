package com.vixshield.trackrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.trackrecord.statistics.LedgerCache;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.trackrecord.statistics.RecordLedger;

/** Provides what the page shows of settled sessions to other packages. */
@ApplicationScoped
public class PublicRecord {

    /**
     * @param source of the market data
     * @param head sequence and hash of the last line of the chain that this was read from
     * @param before session to ask for next, null at the end
     */
    public record Sessions(String source, long head, String headHash, List<SettledSession> sessions, LocalDate before) {
    }

    @Inject
    LedgerCache ledgers;

    /**
     * Newest first.
     *
     * @param query filters with the names and values of the page's; {@code before} leaves out that session and later ones
     */
    public Sessions sessions(MultivaluedMap<String, String> query, int most) {
        RecordLedger ledger = ledgers.current();
        RecordFilter filter = RecordFilter.of(query, ledger.usual());
        List<SettledSession> found = ledger.newestFirst().stream().filter(SettledSession::isKnown).filter(filter::covers)
                .filter(day -> filter.before() == null || day.session().isBefore(filter.before())).limit(most + 1L)
                .map(SettledSession::of).toList();
        List<SettledSession> shown = found.subList(0, Math.min(most, found.size()));
        return new Sessions(ledger.source(), ledger.head(), ledger.headHash(), shown,
                found.size() > most ? shown.get(most - 1).session() : null);
    }

    public Optional<SettledSession> session(LocalDate session) {
        return ledgers.current().of(session).filter(SettledSession::isKnown).map(SettledSession::of);
    }

    /** Number of sessions that have been graded. */
    public int settled() {
        return (int) ledgers.current().newestFirst().stream().filter(day -> !day.tiers().isEmpty()).count();
    }
}
