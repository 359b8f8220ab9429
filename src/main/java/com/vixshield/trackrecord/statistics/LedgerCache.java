package com.vixshield.trackrecord.statistics;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;
import com.vixshield.platform.sql.Statements;

/**
 * Caches the ledger of each source in memory. Asking for it costs one indexed look at the head of the chain; a record is
 * read from the database once, as it can never change.
 */
@ApplicationScoped
public class LedgerCache {

    @Inject
    DataSource database;
    @Inject
    MarketDataSource market;

    private final Map<String, RecordLedger> known = new ConcurrentHashMap<>();

    /** Of the market data that this installation runs on; readers wait for each other only while it grows. */
    public RecordLedger current() {
        String source = market.label().source();
        RecordLedger held = known.get(source);
        return held != null && with(source, rows -> rows.isCurrent(held))
                ? held
                : known.compute(source, (name, ledger) -> with(name,
                        rows -> rows.extend(ledger == null ? RecordLedger.empty(name) : ledger)));
    }

    private interface Reading<T> {
        T in(LedgerRows rows) throws SQLException;
    }

    private <T> T with(String source, Reading<T> reading) {
        return Statements.with(database, "the record of " + source + " cannot be read",
                connection -> reading.in(new LedgerRows(connection)));
    }
}
