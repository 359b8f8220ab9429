package com.vixshield.market.store.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainFileQuote;
import com.vixshield.market.chainfile.ChainFileReader;
import com.vixshield.market.chainfile.ChainFileReport;
import com.vixshield.market.chainfile.ChainFolder;
import com.vixshield.market.chainfile.ChainLayout;
import com.vixshield.market.chainfile.ChainSelection;
import com.vixshield.market.chainfile.QuoteBatch;
import com.vixshield.market.chainfile.StoredQuotes;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.history.MarketHistory;

/** Stores the chains of the installation, one file in one transaction, and reads them as the quotes of a backtest. */
public final class InstallationChains {

    private static final String TAKE_TURN = "select pg_advisory_xact_lock(hashtext('chain_files'))";
    private static final String FILE = """
            insert into chain_files (id, name, sha256, layout, lines, kept, left_out, refused, first_session, last_session,
                                     imported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing""";
    private static final String KNOWN = "select id from chain_files where sha256 = ?";
    private static final String QUOTES = """
            with given as (
                select distinct on (session, quoted_at, strike, put_call) * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as g (session, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying)
                cross join (values (?::text, ?::uuid)) m (layout, file_id)),
            differing as (
                select count(*) as n from given g join chain_quotes k using (session, layout, quoted_at, strike, put_call)
                where k.bid <> g.bid or k.ask <> g.ask),
            inserted as (
                insert into chain_quotes (session, layout, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest,
                                          underlying, file_id)
                select session, layout, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying, file_id
                from given on conflict do nothing returning 1)
            select (select count(*) from inserted), (select n from differing)""";
    private static final String LAYOUTS = "select layout, sha256 from chain_files order by sha256";
    private static final String ALL = """
            select session, layout, quoted_at, strike, put_call, bid, ask, bid_size, volume, open_interest, underlying
            from chain_quotes order by session, layout, quoted_at, strike, put_call""";

    private final DataSource database;
    private final SessionCalendar calendar;
    private final Clock clock;

    /** @param database with the rights of the worker role */
    public InstallationChains(DataSource database, SessionCalendar calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param stored of the file's quotes */
    public record Imported(ChainFileReport report, StoredQuotes stored) {
    }

    /**
     * Reads the file twice: once to learn that it can be read at all and its hash, once to store it.
     *
     * @throws com.vixshield.market.MarketDataException for a file that is refused whole; nothing of it is stored then
     */
    public Imported read(Path file) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            ChainFileReport report = new ChainFileReader(calendar).read(name, in, ChainFileReader.MOST_OF_A_FOLDER, quote -> {
            });
            String sha256 = ChainFolder.hash(file);
            return new Imported(report, StoreTransaction.in(database, "importing " + name,
                    connection -> store(connection, file, sha256, report)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredQuotes store(Connection connection, Path file, String sha256, ChainFileReport report) throws SQLException {
        Statements.run(connection, TAKE_TURN);
        Statements.update(connection, FILE, UUID.randomUUID(), file.getFileName().toString(), sha256,
                report.layout().name(), report.lines(), report.kept(), report.leftOut(), report.refused(),
                report.firstSession(), report.lastSession(), clock.instant());
        UUID id = Statements.first(connection, KNOWN, row -> row.getObject(1, UUID.class), sha256).orElseThrow();
        Writer writer = new Writer(connection, report.layout(), id);
        try (InputStream in = Files.newInputStream(file)) {
            new ChainFileReader(calendar).read(file.getFileName().toString(), in, ChainFileReader.MOST_OF_A_FOLDER,
                    writer::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.flush();
        return writer.stored;
    }

    /** All chains of the installation; empty where none was imported. */
    public Optional<QuoteSource> quotes(MarketHistory history) {
        return StoreTransaction.in(database, "reading the chains", connection -> {
            TreeSet<String> titles = new TreeSet<>();
            List<String> hashes = Statements.list(connection, LAYOUTS, row -> {
                titles.add(ChainLayout.valueOf(row.getString(1)).title());
                return row.getString(2);
            });
            if (hashes.isEmpty()) {
                return Optional.<QuoteSource> empty();
            }
            ChainSelection selection = new ChainSelection(calendar);
            Statements.stream(connection, ALL, row -> selection.add(ChainLayout.valueOf(row.getString("layout")),
                    QuoteBatch.read(row, calendar.next(row.getObject("session", LocalDate.class)))));
            return Optional.of(QuoteSource.of("chains of the operator: " + String.join(", ", titles),
                    Digests.sha256Hex(hashes.stream().collect(Collectors.joining("\n"))), selection.chains(), history,
                    session -> calendar.close(calendar.next(session))));
        });
    }

    private static final class Writer {

        private final Connection connection;
        private final ChainLayout layout;
        private final UUID file;
        private final QuoteBatch batch = new QuoteBatch();
        private StoredQuotes stored = StoredQuotes.NOTHING;

        Writer(Connection connection, ChainLayout layout, UUID file) {
            this.connection = connection;
            this.layout = layout;
            this.file = file;
        }

        void take(ChainFileQuote quote) {
            batch.add(quote);
            if (batch.isFull()) {
                flush();
            }
        }

        void flush() {
            if (batch.isEmpty()) {
                return;
            }
            try {
                stored = Statements.first(connection, QUOTES,
                        row -> stored.plus(batch.size(), row.getLong(1), row.getLong(2)), batch.values(layout.name(), file))
                        .orElseThrow();
            } catch (SQLException e) {
                throw new IllegalStateException("quotes could not be stored", e);
            }
            batch.clear();
        }
    }
}
