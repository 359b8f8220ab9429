package com.vixshield.market.store;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.platform.sql.TransactionStatements;

/** Reads the stored daily closes of one symbol, the newest revision of each day, in the transaction of a request. */
@ApplicationScoped
public class StoredCloses {

    private static final String CLOSES = """
            select distinct on (day) day, close from index_bars where symbol = ? and day >= ? and close > 0
            order by day, revision desc""";

    @Inject
    EntityManager database;

    /** From a day on; empty where nothing is stored. */
    public NavigableMap<LocalDate, Double> from(String symbol, LocalDate first) {
        NavigableMap<LocalDate, Double> closes = new TreeMap<>();
        TransactionStatements.list(database, CLOSES,
                row -> closes.put(row.getObject(1, LocalDate.class), row.getDouble(2)), symbol, first);
        return closes;
    }
}
