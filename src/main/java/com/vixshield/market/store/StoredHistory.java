package com.vixshield.market.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.VxCurveTable;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.market.store.table.StoredSeries;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

/**
 * Reads the daily history out of the store, as it was known at any moment: for each day the last revision that had come in
 * by then. So a signal of the past can be computed again from what was seen, and again from what is known today.
 */
public final class StoredHistory {

    private static final String BARS = """
            select distinct on (symbol, day) symbol, day, open, high, low, close from index_bars
            where known_at <= ? order by symbol, day, revision desc""";

    private static final String VALUES = """
            select distinct on (series, day) series, day, value from series_values
            where known_at <= ? order by series, day, revision desc""";

    private static final String MONTHLY_FUTURES = """
            select day, expiry, settle from (
                select distinct on (expiry, day) expiry, day, settle from vx_settlements
                where known_at <= ? and contract <> 'W' order by expiry, day, revision desc) v
            where settle is not null order by day, expiry""";

    /** One source's withdrawal takes an announcement away, whatever the others say; only an operator's word stands above. */
    private static final String EVENTS = """
            with latest as (
                select distinct on (date, kind, source) date, kind, source, withdrawn from market_events
                where known_at <= ? order by date, kind, source, id desc)
            select date, kind from latest group by date, kind
            having not bool_or(withdrawn) or bool_or(source = 'operator' and not withdrawn)""";

    private static final String OVERNIGHT = """
            select distinct on (day) day, value from series_values
            where series = 'DFF' and known_at <= ? order by day, revision desc""";

    private static final String LAST_NEWS = """
            select id from imports where stored + changed > 0 order by started_at desc limit 1""";

    private final DataSource database;
    private final SessionCalendar calendar;

    public StoredHistory(DataSource database, SessionCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Everything that had come in by that moment, days after it included where they were scheduled. */
    public MarketHistory asOf(Instant moment) {
        return StoreTransaction.in(database, "reading the history", connection -> {
            StoredSeries series = new StoredSeries(calendar);
            Statements.each(connection, BARS, row -> series.bar(row.getString(1), bar(row)), moment);
            Statements.each(connection, VALUES,
                    row -> series.value(row.getString(1), row.getObject(2, LocalDate.class), row.getDouble(3)), moment);
            VxCurveTable curve = new VxCurveTable(calendar);
            Statements.each(connection, MONTHLY_FUTURES, row -> curve.add(row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class), row.getDouble(3)), moment);
            NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();
            Statements.each(connection, EVENTS, row -> events
                    .computeIfAbsent(row.getObject(1, LocalDate.class), day -> EnumSet.noneOf(EventKind.class))
                    .add(EventKind.valueOf(row.getString(2))), moment);
            return new MarketHistory(series.spx(), series.vix(), series.values(), curve.days(), events);
        });
    }

    /** Federal funds rate by day, percent a year, as it was known at that moment. */
    public NavigableMap<LocalDate, Double> overnight(Instant moment) {
        return StoreTransaction.in(database, "reading the overnight rate", connection -> {
            NavigableMap<LocalDate, Double> rates = new TreeMap<>();
            Statements.each(connection, OVERNIGHT,
                    row -> rates.put(row.getObject(1, LocalDate.class), row.getDouble(2)), moment);
            return rates;
        });
    }

    /** The import that last brought anything new; another one means that the history is to be read again. */
    public Optional<UUID> lastNews() {
        return StoreTransaction.in(database, "the last import",
                connection -> Statements.first(connection, LAST_NEWS, row -> row.getObject(1, UUID.class)));
    }

    private static DailyBar bar(ResultSet row) throws SQLException {
        return new DailyBar(row.getObject(2, LocalDate.class), number(row, 3), number(row, 4), number(row, 5), number(row, 6));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
