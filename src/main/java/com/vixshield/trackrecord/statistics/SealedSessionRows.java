package com.vixshield.trackrecord.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.trackrecord.page.SettledSessionPage.Settlement;

/** Reads what the chain holds of one session, bodies included. */
@ApplicationScoped
public class SealedSessionRows {

    private static final String SETTLEMENT = """
            select session, close, close_source, known_at from settlements where source = ? and session = ?""";

    @Inject
    DataSource database;

    /** Oldest first. */
    public List<SealedRecord> records(String source, LocalDate session) {
        return new LedgerQueries(database).of(source, session);
    }

    /** @param expiry the session on whose close the options settled */
    public Optional<Settlement> settlement(String source, LocalDate expiry) {
        return Statements.with(database, "the record of " + expiry + " cannot be read",
                connection -> Statements.first(connection, SETTLEMENT, row -> new Settlement(row.getObject(1, LocalDate.class),
                        row.getBigDecimal(2), row.getString(3), Statements.instant(row, 4).orElseThrow()), source, expiry));
    }
}
