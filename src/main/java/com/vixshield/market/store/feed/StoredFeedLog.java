package com.vixshield.market.store.feed;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import com.vixshield.market.feed.FeedLog;
import com.vixshield.market.feed.FeedState;
import com.vixshield.market.feed.FetchedFile;
import com.vixshield.market.http.CacheValidators;
import com.vixshield.market.store.importing.ChainSampling;
import com.vixshield.market.store.importing.ImportReport;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.market.store.table.Gzip;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.Digests;
import com.vixshield.platform.retry.CircuitBreaker;

/**
 * Stores states and good files of the feeds in the database. What is good is imported as well, so that it is known for
 * good.
 */
public final class StoredFeedLog implements FeedLog {

    private static final String STATE = """
            select name, provider, last_good, last_attempt, last_error, failures, rows, sha256, latest, warnings
            from feed_states where name = ?""";

    private static final String RECORD = """
            insert into feed_states (name, provider, last_good, last_attempt, last_error, failures, rows, sha256, latest,
                                     warnings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do update
            set provider = excluded.provider, last_good = excluded.last_good, last_attempt = excluded.last_attempt,
                last_error = excluded.last_error, failures = excluded.failures, rows = excluded.rows,
                sha256 = excluded.sha256, latest = excluded.latest, warnings = excluded.warnings""";

    private static final String FILE = """
            select name, address, content, size, etag, last_modified, received_at, fetched_at from feed_files where name = ?""";

    private static final String CONFIRM = """
            update feed_files set etag = ?, last_modified = ?, fetched_at = ?, address = ? where name = ? and sha256 = ?""";

    private static final String REPLACE = """
            insert into feed_files (name, feed, address, etag, last_modified, sha256, size, content, received_at,
                                    fetched_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do update
            set feed = excluded.feed, address = excluded.address, etag = excluded.etag,
                last_modified = excluded.last_modified, sha256 = excluded.sha256, size = excluded.size,
                content = excluded.content, received_at = excluded.received_at, fetched_at = excluded.fetched_at""";

    private final DataSource database;
    private final ImportService imports;
    private final ChainSampling rhythm;
    private final BiConsumer<String, ImportReport> told;

    public StoredFeedLog(DataSource database, ImportService imports, ChainSampling rhythm) {
        this(database, imports, rhythm, (feed, report) -> {
        });
    }

    /** @param told of each file that was read, with its feed's name, on whatever thread fetched it */
    public StoredFeedLog(DataSource database, ImportService imports, ChainSampling rhythm,
            BiConsumer<String, ImportReport> told) {
        this.told = told;
        this.database = database;
        this.imports = imports;
        this.rhythm = rhythm;
    }

    @Override
    public Optional<FeedState> state(String feed) {
        return StoreTransaction.in(database, "the state of " + feed, connection -> {
            try (PreparedStatement select = connection.prepareStatement(STATE)) {
                select.setString(1, feed);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(state(row)) : Optional.empty();
            }
        });
    }

    private static FeedState state(ResultSet row) throws SQLException {
        return new FeedState(row.getString("name"), row.getString("provider"), instant(row, "last_good"),
                instant(row, "last_attempt"), row.getString("last_error"), row.getInt("failures"), row.getInt("rows"),
                row.getString("sha256"), row.getObject("latest", LocalDate.class),
                List.of((String[]) row.getArray("warnings").getArray()), CircuitBreaker.State.CLOSED);
    }

    @Override
    public void record(FeedState state) {
        StoreTransaction.in(database, "the state of " + state.name(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
                Object[] values = {state.name(), state.provider(), offset(state.lastGood()), offset(state.lastAttempt()),
                        state.lastError(), state.failures(), state.rows(), state.sha256(), state.latest(),
                        connection.createArrayOf("text", state.warnings().toArray())};
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<FetchedFile> file(String name) {
        return StoreTransaction.in(database, "the last " + name, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FILE)) {
                select.setString(1, name);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(file(row)) : Optional.empty();
            }
        });
    }

    private static FetchedFile file(ResultSet row) throws SQLException {
        return new FetchedFile(row.getString("name"), row.getString("address"),
                Gzip.unpack(row.getBytes("content"), row.getInt("size")),
                new CacheValidators(row.getString("etag"), row.getString("last_modified")),
                instant(row, "received_at"), instant(row, "fetched_at"));
    }

    /** Imported first: a file that is known as the last one has been taken. */
    @Override
    public void keep(String feed, List<FetchedFile> files) {
        for (FetchedFile file : files) {
            String sha256 = Digests.sha256Hex(file.bytes());
            boolean known = confirm(file, sha256);
            if (known ? imports.isDue(file, sha256) : rhythm.isDue(file)) {
                told.accept(feed, imports.read(IncomingFile.fetched(file, feed)));
            }
            if (!known) {
                replace(feed, file, sha256);
            }
        }
    }

    /** @return whether these bytes are the ones we have */
    private boolean confirm(FetchedFile file, String sha256) {
        return StoreTransaction.in(database, "confirming " + file.name(), connection -> {
            try (PreparedStatement update = connection.prepareStatement(CONFIRM)) {
                update.setString(1, file.validators().etag());
                update.setString(2, file.validators().lastModified());
                update.setObject(3, offset(file.fetchedAt()));
                update.setString(4, file.address());
                update.setString(5, file.name());
                update.setString(6, sha256);
                return update.executeUpdate() > 0;
            }
        });
    }

    private void replace(String feed, FetchedFile file, String sha256) {
        StoreTransaction.in(database, "keeping " + file.name(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement(REPLACE)) {
                insert.setString(1, file.name());
                insert.setString(2, feed);
                insert.setString(3, file.address());
                insert.setString(4, file.validators().etag());
                insert.setString(5, file.validators().lastModified());
                insert.setString(6, sha256);
                insert.setInt(7, file.bytes().length);
                insert.setBytes(8, Gzip.pack(file.bytes()));
                insert.setObject(9, offset(file.receivedAt()));
                insert.setObject(10, offset(file.fetchedAt()));
                return insert.executeUpdate();
            }
        });
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
