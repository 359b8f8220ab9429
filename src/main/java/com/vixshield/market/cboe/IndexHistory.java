package com.vixshield.market.cboe;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.file.BarRules;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.SeriesReader;
import com.vixshield.quant.history.DailyBar;

/**
 * Parses Cboe's history of one index, {@code VIX_History.csv}: American dates, and either open, high, low and close or, for
 * indices computed once a day, one column named by the index.
 *
 * @param file for handing the bars over and reporting
 */
public record IndexHistory(DailyFile file, TreeMap<LocalDate, DailyBar> bars) {

    /** Also within a longer name: downloads get prefixes, numbers and dates. */
    private static final Pattern NAME = Pattern.compile("(?:^|[^A-Z0-9])([A-Z0-9]+)_History");

    /** In the first year of the VVIX some days have values near 16: noise of a young index. */
    private static final LocalDate VVIX_USABLE = LocalDate.of(2007, 1, 1);

    public static boolean isUsable(String ticker, LocalDate day) {
        return !ticker.equals("VVIX") || !day.isBefore(VVIX_USABLE);
    }

    /** The index that a file is named after, whatever else stands in the name. */
    public static Optional<String> ticker(DataFile file) {
        Matcher name = NAME.matcher(file.name());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    public static IndexHistory read(DataFile data) {
        DailyFile file = new DailyFile(data);
        CsvRows rows = file.rows();
        String ticker = ticker(data).orElse(null);
        int columns = readHeader(rows, ticker);
        TreeMap<LocalDate, DailyBar> bars = new TreeMap<>();
        while (rows.next()) {
            DailyBar bar = bar(file, columns, ticker);
            BarRules.refusal(ticker, bar).ifPresent(reason -> {
                throw rows.refuse(reason);
            });
            file.put(bars, bar.date(), BarRules.usable(bar));
        }
        return new IndexHistory(file, bars);
    }

    /** Row by row: bad rows are listed, the others taken. */
    public static ParsedSeries<DailyBar> parse(DataFile data) {
        SeriesReader<DailyBar> reader = new SeriesReader<>(data);
        String ticker = ticker(data).orElse(null);
        int columns = readHeader(reader.rows(), ticker);
        return reader.read(() -> {
            DailyBar bar = bar(reader.file(), columns, ticker);
            BarRules.refusal(ticker, bar).ifPresent(reason -> {
                throw reader.rows().refuse(reason);
            });
            reader.put(bar.date(), BarRules.usable(bar));
            BarRules.doubt(bar).ifPresent(reader::doubt);
        });
    }

    private static DailyBar bar(DailyFile file, int columns, String ticker) {
        file.rows().requireSize(columns);
        LocalDate day = file.rows().americanDate(0);
        DailyBar bar = columns == 5
                ? new DailyBar(day, file.price(1), file.price(2), file.price(3), file.price(4))
                : new DailyBar(day, Double.NaN, Double.NaN, Double.NaN, file.price(1));
        IndexLevels.require(String.valueOf(ticker), bar.close(), file.rows());
        return bar;
    }

    private static int readHeader(CsvRows rows, String ticker) {
        if (!rows.next()) {
            throw rows.refuse("the file is empty");
        }
        boolean ranges = rows.size() == 5 && rows.is(1, "OPEN") && rows.is(2, "HIGH") && rows.is(3, "LOW")
                && rows.is(4, "CLOSE");
        boolean single = rows.size() == 2 && (ticker == null || rows.is(1, ticker));
        if (!rows.is(0, "DATE") || !ranges && !single) {
            throw rows.refuse(
                    "wrong header: DATE,OPEN,HIGH,LOW,CLOSE or DATE," + (ticker == null ? "index" : ticker) + " expected");
        }
        return rows.size();
    }
}
