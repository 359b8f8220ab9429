package com.vixshield.market.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.Provenance;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.QuoteTable;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.history.MarketHistory;

/** Market data from a folder of recorded files. The folder is listed once, on first use, and its history is kept. */
public final class ReplaySource implements MarketDataSource {

    private static final DataLabel LABEL = new DataLabel(DataLabel.Kind.RECORDED, "Recorded Cboe data", QuoteTable.DELAY);

    private final Path folder;
    private final SessionCalendar calendar;
    private final TradingHours hours;
    private ReplayFolder listing;
    private HistoryBuilder read;
    private MarketHistory history;

    public ReplaySource(Path folder, SessionCalendar calendar) {
        this.folder = folder;
        this.calendar = calendar;
        this.hours = new TradingHours(calendar);
    }

    @Override
    public DataLabel label() {
        return LABEL;
    }

    @Override
    public List<LocalDate> sessions() {
        return List.copyOf(listing().chains().keySet());
    }

    @Override
    public ChainSnapshot chain(LocalDate session) {
        return chainFrom(listing().chain(session, folder).path());
    }

    /** The chain in a file anywhere, of whichever format and session. */
    public ChainSnapshot chainFrom(Path path) {
        DataFile file = DataFile.read(path);
        return ChainFormat.of(file).read(file, hours);
    }

    /** Everything the folder knows, also beyond the session: a replay has seen the future. */
    @Override
    public synchronized MarketHistory history(LocalDate session) {
        if (history == null) {
            read = HistoryFiles.read(folder, calendar);
            history = read.build();
        }
        return history;
    }

    @Override
    public SignalInputs inputs(LocalDate session) {
        return inputs(session, () -> chain(session));
    }

    /** With the chain of a file instead of the folder's. */
    public SignalInputs inputs(LocalDate session, Path chainFile) {
        return inputs(session, () -> chainFrom(chainFile));
    }

    private SignalInputs inputs(LocalDate session, Supplier<ChainSnapshot> read) {
        requireSession(session);
        CompletableFuture<MarketHistory> history = CompletableFuture.supplyAsync(() -> history(session));
        ChainSnapshot chain = read.get();
        if (!chain.session().equals(session)) {
            throw new MarketDataException(folder.toString(), 0,
                    "the chain belongs to the session of " + chain.session() + ", not of " + session);
        }
        LocalDate expiry = calendar.next(session);
        return new SignalInputs(chain, result(history), expiry, calendar.close(expiry));
    }

    private static MarketHistory result(CompletableFuture<MarketHistory> history) {
        try {
            return history.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MarketDataException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private void requireSession(LocalDate day) {
        if (!calendar.isSession(day)) {
            throw new MarketDataException(day.toString(), 0, "not a session: the market was closed");
        }
    }

    @Override
    public Provenance provenance(LocalDate session) {
        ChainFile chain = listing().chain(session, folder);
        List<FileReport> files = new ArrayList<>();
        files.add(DataFile.read(chain.path()).report(chain(session).quotes().size(), 0));
        history(session);
        files.addAll(read.files);
        return new Provenance(LABEL, chain.quoteInstant(), files);
    }

    /** Forgets what was read, so that files added since are seen. */
    public synchronized void refresh() {
        listing = null;
        history = null;
    }

    private synchronized ReplayFolder listing() {
        if (listing == null) {
            listing = ReplayFolder.of(folder, hours);
        }
        return listing;
    }
}
