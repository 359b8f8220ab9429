package com.vixshield.market.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.FileNames;
import com.vixshield.quant.history.Series;

/**
 * Reads the daily files of a folder. Tidy series come first; what the providers' own files say about further days is added,
 * so that a fresh download dropped into the folder extends it. Where both know a day the tidy series stands, because it is
 * the one that was checked.
 */
final class HistoryFiles {

    private static final Set<Series> INDICES = EnumSet.of(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M, Series.VVIX,
            Series.SKEW);
    private static final Set<Series> FUNDS = EnumSet.of(Series.VIXY, Series.VXX, Series.VIXM, Series.VXZ, Series.UVXY,
            Series.SVXY, Series.SPY, Series.RSP);

    private final Path folder;
    private final SessionCalendar calendar;
    private final HistoryBuilder history = new HistoryBuilder();

    private HistoryFiles(Path folder, SessionCalendar calendar) {
        this.folder = folder;
        this.calendar = calendar;
    }

    static FolderHistory read(Path folder, SessionCalendar calendar) {
        HistoryFiles files = new HistoryFiles(folder, calendar);
        files.readTidy();
        files.readIndexHistories();
        new ProviderFiles(files.history, calendar)
                .read(ReplayFolder.files(folder).keySet().stream().filter(path -> path.getParent().equals(folder)).toList());
        return files.history.build();
    }

    private void readTidy() {
        TidySeries tidy = new TidySeries(history, calendar);
        Map<String, Consumer<DataFile>> readers = Map.of("spx_daily", tidy::readSpx, "vix_daily", tidy::readVix,
                "us_rates_daily", tidy::readRates, "usd_index_daily", tidy::readDollar, "cboe_put_call_ratios",
                tidy::readPutCall, "vx_term_structure", tidy::readVxCurve, "econ_events", tidy::readEvents,
                "shiller_sp500_monthly", tidy::readShiller, "advance_decline_daily", tidy::readBreadth);
        readers.keySet().stream().sorted().forEach(name -> find(name).ifPresent(readers.get(name)));
        Stream.concat(INDICES.stream(), FUNDS.stream())
                .forEach(series -> find(series.name().toLowerCase(Locale.ROOT) + "_daily")
                        .ifPresent(file -> tidy.readValues(file, series)));
    }

    private void readIndexHistories() {
        readIndexHistory("SPX", (read, taken) -> history.files.add(read.file().into(history.spx, read.bars(), calendar)));
        readIndexHistory("VIX", (read, taken) -> history.files.add(read.file().into(history.vix, read.bars(), calendar)));
        INDICES.forEach(series -> readIndexHistory(series.name(), (read, taken) -> {
            read.bars().forEach((day, bar) -> {
                if (!Double.isNaN(bar.close()) && IndexHistory.isUsable(series.name(), day)) {
                    taken.put(day, bar.close());
                }
            });
            history.files.add(read.file().into(history.values(series), taken, calendar));
        }));
    }

    private void readIndexHistory(String ticker, BiConsumer<IndexHistory, TreeMap<LocalDate, Double>> use) {
        find(ticker + "_History").map(IndexHistory::read).ifPresent(read -> use.accept(read, new TreeMap<>()));
    }

    private Optional<DataFile> find(String name) {
        for (String suffix : new String[]{".csv", ".csv.gz"}) {
            Path path = folder.resolve(name + suffix);
            if (Files.isRegularFile(path)) {
                return Optional.of(DataFile.read(path));
            }
        }
        return downloadedAgain(name).map(DataFile::read);
    }

    /** A second download has a number behind its name; the last one counts. */
    private Optional<Path> downloadedAgain(String name) {
        return ReplayFolder.files(folder).entrySet().stream()
                .filter(file -> file.getKey().getParent().equals(folder))
                .filter(file -> FileNames.plain(file.getKey().getFileName().toString()).matches(name + "\\.csv(?:\\.gz)?"))
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
