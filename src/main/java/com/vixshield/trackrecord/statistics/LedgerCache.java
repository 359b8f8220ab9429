package com.vixshield.trackrecord.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.MarketDataSource;

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

    /** Of the market data that this installation runs on. */
    public RecordLedger current() {
        return known.compute(market.label().source(),
                (source, ledger) -> extended(ledger == null ? RecordLedger.empty(source) : ledger));
    }

    private RecordLedger extended(RecordLedger ledger) {
        try (Connection connection = database.getConnection()) {
            return new LedgerRows(connection).extend(ledger);
        } catch (SQLException e) {
            throw new IllegalStateException("the record of " + ledger.source() + " cannot be read", e);
        }
    }
}
