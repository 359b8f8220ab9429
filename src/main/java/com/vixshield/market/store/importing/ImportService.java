package com.vixshield.market.store.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.feed.FetchedFile;
import com.vixshield.market.store.table.ChainSnapshots;
import com.vixshield.market.store.table.FactTable;
import com.vixshield.market.store.table.FactTables;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.market.store.table.StoreException;
import com.vixshield.market.store.table.StoreResult;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;

/**
 * Imports market data: reads a file completely, stores what is new of it in one transaction, and logs the outcome. The same
 * file any number of times, from any number of nodes, ends in the same rows.
 */
public final class ImportService {

    /** Imports take turns, so that no two of them add the same fact's next revision; with the event calendar as well. */
    private static final String TAKE_TURN = """
            select pg_advisory_xact_lock(hashtext('imports')), pg_advisory_xact_lock(hashtext('market_events'))""";

    private final DataSource database;
    private final RawFiles files;
    private final Clock clock;
    private final ImportFormats formats;
    private final SessionCalendar calendar;

    /** @param database with the rights of the worker role */
    public ImportService(DataSource database, Clock clock, SessionCalendar calendar) {
        this.database = database;
        this.files = new RawFiles(database, clock);
        this.clock = clock;
        this.formats = new ImportFormats(calendar);
        this.calendar = calendar;
    }

    /** @throws StoreException when the database fails: nothing of the file is stored then, and it can be tried again */
    public ImportReport read(IncomingFile incoming) {
        Instant started = clock.instant();
        long begun = System.nanoTime();
        String sha256 = Digests.sha256Hex(incoming.bytes());
        Optional<ImportReport> earlier = earlier(incoming, sha256);
        FileCheck file = earlier.isPresent() ? null : FileCheck.of(incoming, formats, calendar, started);
        return StoreTransaction.in(database, "importing " + incoming.name(), connection -> {
            ImportReport report = file == null
                    ? earlier.get().repeated(UUID.randomUUID())
                    : store(connection, file, sha256, started);
            new ImportLog(connection).write(report, incoming, sha256, started, Duration.ofNanos(System.nanoTime() - begun));
            return report;
        });
    }

    /** Whether a day that was left out of these bytes, because it was not over, can be had from them now. */
    public boolean isDue(FetchedFile file, String sha256) {
        return StoreTransaction.in(database, "looking for " + file.name(),
                connection -> new ImportLog(connection).awaited(sha256, file.name()))
                .filter(day -> !file.sighting().isUnfinished(day, calendar)).isPresent();
    }

    private Optional<ImportReport> earlier(IncomingFile incoming, String sha256) {
        return StoreTransaction.in(database, "looking for " + incoming.name(),
                connection -> new ImportLog(connection).earlier(sha256, incoming.name()));
    }

    private ImportReport store(Connection connection, FileCheck file, String sha256, Instant started)
            throws SQLException {
        UUID id = UUID.randomUUID();
        if (!file.isUsable()) {
            return file.report(id, StoreResult.NOTHING);
        }
        Statements.run(connection, TAKE_TURN);
        files.keep(connection, file.incoming().fileName(), file.mediaType(), file.incoming().bytes());
        StoreResult stored = StoreResult.NOTHING;
        for (FactTable<?> table : FactTables.ALL) {
            stored = stored.plus(table.store(connection, file.reading(), started, id));
        }
        if (file.reading().schedule().isPresent()) {
            stored = stored.plus(new StoreResult(0, file.reading().schedule().get().withdrawOthers(connection, started), 0));
        }
        if (file.reading().chain() != null) {
            stored = stored.plus(ChainSnapshots.store(connection, file, sha256, started, id));
        }
        return file.report(id, stored);
    }
}
