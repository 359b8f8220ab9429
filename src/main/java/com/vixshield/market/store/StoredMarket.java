package com.vixshield.market.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.market.ObservedClose;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.live.MarketArchive;
import com.vixshield.market.replay.ChainFormat;
import com.vixshield.market.store.table.RawFiles;
import com.vixshield.market.store.table.StoreException;
import com.vixshield.market.store.table.StoreTransaction;
import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/**
 * Provides what this installation has kept, for the live market to stand on. The history is read again when something new
 * came in.
 */
final class StoredMarket implements MarketArchive {

    /** An excerpt is no chain; the provider's original stands before what was made from it, which sorts behind. */
    private static final String CHAIN = """
            select sha256, source from chain_snapshots
            where session = ? and underlying = 'SPX' and contracts >= 100
            order by quoted_at desc, contracts desc, format limit 1""";

    private static final String XSP = """
            select sha256, source from chain_snapshots
            where session = ? and underlying = 'XSP' and contracts >= 100
            order by abs(extract(epoch from quoted_at - ?)), format limit 1""";

    private static final String SESSIONS = """
            select distinct session from chain_snapshots where underlying = 'SPX' and contracts >= 100 order by session""";

    private static final String CLOSE = """
            select close, known_at from index_bars where symbol = 'SPX' and day = ? and close is not null
            order by revision desc limit 1""";

    private record Known(Optional<UUID> news, MarketHistory history) {
    }

    private final DataSource database;
    private final RawFiles files;
    private final StoredHistory stored;
    private final TradingHours hours;
    private final Clock clock;
    private Known known;

    StoredMarket(DataSource database, SessionCalendar calendar, Clock clock) {
        this.database = database;
        this.files = new RawFiles(database, clock);
        this.stored = new StoredHistory(database, calendar);
        this.hours = new TradingHours(calendar);
        this.clock = clock;
    }

    @Override
    public List<LocalDate> sessions() {
        return StoreTransaction.in(database, "the recorded sessions",
                connection -> Statements.list(connection, SESSIONS, row -> row.getObject(1, LocalDate.class)));
    }

    @Override
    public Optional<Chain> chain(LocalDate session) {
        return StoreTransaction.in(database, "the chain of " + session, connection -> Statements.first(connection, CHAIN,
                row -> chain(row.getString(1), row.getString(2)), session));
    }

    @Override
    public Optional<Chain> xsp(LocalDate session, Instant moment) {
        return StoreTransaction.in(database, "the chain of XSP of " + session, connection -> Statements.first(connection, XSP,
                row -> chain(row.getString(1), row.getString(2)), session, moment));
    }

    private Chain chain(String sha256, String name) {
        byte[] bytes = files.bytes(sha256).orElseThrow(() -> new StoreException("the raw file of " + name + " is gone", null));
        DataFile file = DataFile.of(name.substring(name.lastIndexOf('/') + 1), bytes);
        ChainSnapshot chain = ChainFormat.of(file).read(file, hours);
        return new Chain(chain, List.of(file.report(chain.quotes().size(), 0)));
    }

    @Override
    public synchronized MarketHistory history() {
        Optional<UUID> news = stored.lastNews();
        if (known == null || !known.news().equals(news)) {
            known = new Known(news, stored.asOf(clock.instant()));
        }
        return known.history();
    }

    @Override
    public Optional<ObservedClose> close(LocalDate session) {
        return StoreTransaction.in(database, "the close of " + session, connection -> Statements.first(connection, CLOSE,
                row -> new ObservedClose(row.getDouble(1), Statements.instant(row, 2).orElseThrow()), session));
    }
}
