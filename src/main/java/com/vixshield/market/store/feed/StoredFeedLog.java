package com.vixshield.market.store.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import com.vixshield.platform.sql.Statements;

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
        return StoreTransaction.in(database, "the state of " + feed,
                connection -> Statements.first(connection, STATE, StoredFeedLog::state, feed));
    }

    private static FeedState state(ResultSet row) throws SQLException {
        return new FeedState(row.getString("name"), row.getString("provider"), instant(row, "last_good"),
                instant(row, "last_attempt"), row.getString("last_error"), row.getInt("failures"), row.getInt("rows"),
                row.getString("sha256"), row.getObject("latest", LocalDate.class),
                Statements.texts(row, "warnings"), CircuitBreaker.State.CLOSED);
    }

    @Override
    public void record(FeedState state) {
        StoreTransaction.in(database, "the state of " + state.name(),
                connection -> Statements.update(connection, RECORD, state.name(), state.provider(), state.lastGood(),
                        state.lastAttempt(), state.lastError(), state.failures(), state.rows(), state.sha256(), state.latest(),
                        Statements.array("text", state.warnings())));
    }

    @Override
    public Optional<FetchedFile> file(String name) {
        return StoreTransaction.in(database, "the last " + name,
                connection -> Statements.first(connection, FILE, StoredFeedLog::file, name));
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
        return StoreTransaction.in(database, "confirming " + file.name(),
                connection -> Statements.update(connection, CONFIRM, file.validators().etag(),
                        file.validators().lastModified(), file.fetchedAt(), file.address(), file.name(), sha256) > 0);
    }

    private void replace(String feed, FetchedFile file, String sha256) {
        StoreTransaction.in(database, "keeping " + file.name(),
                connection -> Statements.update(connection, REPLACE, file.name(), feed, file.address(),
                        file.validators().etag(), file.validators().lastModified(), sha256, file.bytes().length,
                        Gzip.pack(file.bytes()), file.receivedAt(), file.fetchedAt()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Statements.instant(row, column).orElse(null);
    }
}
