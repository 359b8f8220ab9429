package com.vixshield.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.chainfile.ChainFolder;
import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.volatility.OtmCurve;

/** Reads the history of a backtest from a folder of recorded files. */
final class DataPack {

    private static final int VX_SLOTS = 8;

    private DataPack() {
    }

    /** @throws MarketDataException when the folder holds no history, or one with a hole in it */
    static SessionTable read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new MarketDataException(folder.toString(), 0, "no such folder");
        }
        SessionCalendar calendar = new SessionCalendar();
        MarketHistory history = new ReplaySource(folder, calendar).history(LocalDate.MAX);
        requireWhole(folder, history, calendar);
        return SessionTable.of(new BacktestInputs(history, listed(folder), overnight(folder)));
    }

    /** The chains of the folder by session, read as the daily signal reads them; none that implies no forward. */
    static QuoteSource quotes(Path folder) {
        ReplaySource source = new ReplaySource(folder, new SessionCalendar());
        NavigableMap<LocalDate, OtmCurve> quotes = new TreeMap<>();
        source.sessions().forEach(session -> SignalCalculator.curve(source.inputs(session).inputs(), RulebookParameters.V1_0)
                .ifPresent(curve -> quotes.put(session, curve)));
        return new QuoteSource("chains of the data folder", "", quotes, new TreeMap<>());
    }

    /** What a vendor's files in a folder hold, checked against the history. */
    static QuoteSource chains(Path folder, SessionTable table) {
        SessionCalendar calendar = new SessionCalendar();
        ChainFolder read = ChainFolder.read(folder, calendar);
        return QuoteSource.of(read.origin(), read.sha256(), read.chains(), table.inputs().history(),
                session -> calendar.close(calendar.next(session)));
    }

    private static void requireWhole(Path folder, MarketHistory history, SessionCalendar calendar) {
        List<DailyBar> bars = history.spx();
        if (bars.isEmpty() || history.vix().isEmpty()) {
            throw new MarketDataException(folder.toString(), 0, "no daily history of SPX and VIX");
        }
        WholeHistory.firstMissing(bars, calendar).ifPresent(due -> {
            throw new MarketDataException(folder.toString(), 0, "a gap in the SPX history: no session of " + due);
        });
    }

    /** Months that were listed, also those without a settlement: a month between two others has a place on the curve. */
    private static NavigableMap<LocalDate, List<LocalDate>> listed(Path folder) {
        NavigableMap<LocalDate, List<LocalDate>> listed = new TreeMap<>();
        each(folder, "vx_term_structure", (rows, columns) -> {
            List<LocalDate> months = new ArrayList<>();
            for (int slot = 1; slot <= VX_SLOTS; slot++) {
                int expiry = columns.at("e" + slot);
                if (!rows.isEmpty(expiry)) {
                    months.add(rows.isoDate(expiry));
                }
            }
            listed.put(rows.isoDate(columns.at("date")), months);
        });
        return listed;
    }

    private static NavigableMap<LocalDate, Double> overnight(Path folder) {
        NavigableMap<LocalDate, Double> rates = new TreeMap<>();
        each(folder, "us_rates_daily", (rows, columns) -> {
            double rate = columns.has("DFF") ? rows.number(columns.at("DFF")) : Double.NaN;
            if (!Double.isNaN(rate)) {
                rates.put(rows.isoDate(columns.at("date")), rate);
            }
        });
        return rates;
    }

    private static void each(Path folder, String name, BiConsumer<CsvRows, CsvColumns> row) {
        find(folder, name).ifPresent(file -> {
            CsvRows rows = new CsvRows(file);
            CsvColumns columns = CsvColumns.read(rows, "date");
            while (rows.next()) {
                rows.requireSize(columns.size());
                row.accept(rows, columns);
            }
        });
    }

    private static Optional<DataFile> find(Path folder, String name) {
        for (String suffix : new String[]{".csv", ".csv.gz"}) {
            Path path = folder.resolve(name + suffix);
            if (Files.isRegularFile(path)) {
                return Optional.of(DataFile.read(path));
            }
        }
        return Optional.empty();
    }
}
