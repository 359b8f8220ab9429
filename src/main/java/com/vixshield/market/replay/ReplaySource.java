package com.vixshield.market.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.Provenance;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;
import com.vixshield.market.XspQuotes;
import com.vixshield.market.cboe.QuoteTable;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.history.MarketHistory;

/** Provides market data from a folder of recorded files. The daily history is kept while no file changes. */
public final class ReplaySource implements MarketDataSource {

    private static final DataLabel LABEL = new DataLabel(DataLabel.Kind.RECORDED, "Recorded Cboe data", QuoteTable.DELAY);

    private final Path folder;
    private final SessionCalendar calendar;
    private final TradingHours hours;
    private final FolderCache<ReplayFolder> chains;
    private final FolderCache<FolderHistory> history;

    public ReplaySource(Path folder, SessionCalendar calendar) {
        this.folder = folder;
        this.calendar = calendar;
        this.hours = new TradingHours(calendar);
        this.chains = new FolderCache<>(folder, () -> ReplayFolder.of(folder, hours));
        this.history = new FolderCache<>(folder, () -> HistoryFiles.read(folder, calendar));
    }

    @Override
    public DataLabel label() {
        return LABEL;
    }

    @Override
    public List<LocalDate> sessions() {
        return List.copyOf(chains.get().chains().keySet());
    }

    @Override
    public ChainSnapshot chain(LocalDate session) {
        ChainSnapshot spx = chainFrom(chains.get().chain(session, folder).path());
        return XspQuotes.join(spx, chains.get().xsp(spx).map(file -> chainFrom(file.path())));
    }

    /** The chain in a file anywhere, of whichever format and session. */
    public ChainSnapshot chainFrom(Path path) {
        DataFile file = DataFile.read(path);
        return ChainFormat.of(file).read(file, hours);
    }

    /** The VIX and its options in a file anywhere, of whichever format; only delayed quotes tell the sizes at the bid. */
    public VixSnapshot vixFrom(Path path) {
        ChainSnapshot chain = chainFrom(path);
        if (chain.quotes().stream().noneMatch(q -> q.root().startsWith("VIX"))) {
            throw new MarketDataException(path.toString(), 0, "not a chain of the VIX");
        }
        double level = chain.underlyingLast();
        return new VixSnapshot(chain.quoteInstant(), Double.isFinite(level) ? OptionalDouble.of(level) : OptionalDouble.empty(),
                chain.quotes().stream().map(q -> new VixSnapshot.Quote(q, q.bidSize())).toList());
    }

    /** Everything the folder knows, also beyond the session: a replay has seen the future. */
    @Override
    public MarketHistory history(LocalDate session) {
        return history.get().history();
    }

    @Override
    public MarketInputs inputs(LocalDate session) {
        return inputs(session, () -> chains.get().chain(session, folder).path(), spx -> chains.get().xsp(spx));
    }

    /** With the chain of a file instead of the folder's. */
    public MarketInputs inputs(LocalDate session, Path chainFile) {
        return inputs(session, () -> chainFile, spx -> Optional.empty());
    }

    private MarketInputs inputs(LocalDate session, Supplier<Path> chainFile,
            Function<ChainSnapshot, Optional<ChainFile>> beside) {
        requireSession(session);
        CompletableFuture<FolderHistory> reading = CompletableFuture.supplyAsync(history::get);
        DataFile file = DataFile.read(chainFile.get());
        ChainSnapshot chain = ChainFormat.of(file).read(file, hours);
        if (!chain.session().equals(session)) {
            throw new MarketDataException(folder.toString(), 0,
                    "the chain belongs to the session of " + chain.session() + ", not of " + session);
        }
        Optional<DataFile> small = beside.apply(chain).map(found -> DataFile.read(found.path()));
        Optional<ChainSnapshot> xsp = small.map(found -> ChainFormat.of(found).read(found, hours))
                .filter(found -> XspQuotes.isJoinable(chain, found));
        FolderHistory recorded = result(reading);
        LocalDate expiry = calendar.next(session);
        return new MarketInputs(
                new SignalInputs(XspQuotes.join(chain, xsp), recorded.history(), expiry, calendar.close(expiry)),
                provenance(file, chain, xsp.map(quotes -> small.orElseThrow().report(quotes.quotes().size(), 0)), recorded));
    }

    private static Provenance provenance(DataFile file, ChainSnapshot chain, Optional<FileReport> xsp,
            FolderHistory recorded) {
        List<FileReport> files = new ArrayList<>();
        files.add(file.report(chain.quotes().size(), 0));
        xsp.ifPresent(files::add);
        files.addAll(recorded.files());
        return new Provenance(LABEL, chain.quoteInstant(), files);
    }

    private static FolderHistory result(CompletableFuture<FolderHistory> history) {
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
}
