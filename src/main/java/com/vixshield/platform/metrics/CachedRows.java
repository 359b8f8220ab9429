package com.vixshield.platform.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.vixshield.platform.sql.Statements;

/** Caches one row of numbers behind several meters, read once for all of them in a scrape. */
public final class CachedRows<T> {

    /** Shorter than any interval between two scrapes. */
    private static final Duration ONE_SCRAPE = Duration.ofSeconds(3);

    private final DataSource database;
    private final String query;
    private final Statements.Reader<T> reader;
    private final LoadingCache<String, T> last;

    /** @param query answers one row */
    public CachedRows(DataSource database, String query, Statements.Reader<T> reader) {
        this.database = database;
        this.query = query;
        this.reader = reader;
        this.last = Caffeine.newBuilder().expireAfterWrite(ONE_SCRAPE).build(this::read);
    }

    /** @return the number, or NaN while the database does not answer: a scrape must not fail over one of its meters */
    public double get(ToDoubleFunction<T> number) {
        try {
            return number.applyAsDouble(last.get(query));
        } catch (IllegalStateException e) {
            return Double.NaN;
        }
    }

    /**
     * @param since seconds of the epoch, or 0 where nothing waits
     * @return seconds from then until now, and none where nothing waits
     */
    public static double age(double since, Clock clock) {
        return since == 0 ? 0 : Math.max(0, clock.millis() / 1000.0 - since);
    }

    private T read(String sql) {
        return Statements.with(database, "the numbers behind the meters could not be read",
                connection -> Statements.first(connection, sql, reader)).orElseThrow();
    }
}
