package com.vixshield.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;

/** What the page shows of settled sessions, for other packages to hand on. */
@ApplicationScoped
public class PublicRecord {

    /**
     * @param source of the market data
     * @param head sequence and hash of the last line of the chain that this was read from
     * @param before session to ask for next, null at the end
     */
    public record Sessions(String source, long head, String headHash, List<RecordedSession> sessions, LocalDate before) {
    }

    @Inject
    Ledgers ledgers;

    /**
     * Newest first.
     *
     * @param query filters with the names and values of the page's; {@code before} leaves out that session and later ones
     */
    public Sessions sessions(MultivaluedMap<String, String> query, int most) {
        Ledger ledger = ledgers.current();
        Filter filter = Filter.of(query, ledger.usual());
        List<RecordedSession> found = ledger.newestFirst().stream().filter(RecordedSession::isKnown).filter(filter::covers)
                .filter(day -> filter.before() == null || day.session().isBefore(filter.before())).limit(most + 1L)
                .map(RecordedSession::of).toList();
        List<RecordedSession> shown = found.subList(0, Math.min(most, found.size()));
        return new Sessions(ledger.source(), ledger.head(), ledger.headHash(), shown,
                found.size() > most ? shown.get(most - 1).session() : null);
    }

    public Optional<RecordedSession> session(LocalDate session) {
        return ledgers.current().of(session).filter(RecordedSession::isKnown).map(RecordedSession::of);
    }
}
