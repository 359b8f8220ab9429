package com.vixshield.market.store.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.cboe.IndexLevels;
import com.vixshield.market.file.BarRules;
import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.RowNote;
import com.vixshield.market.store.table.Fact.Bar;
import com.vixshield.market.store.table.Fact.Value;
import com.vixshield.market.store.table.Fact.VxExpiry;
import com.vixshield.market.store.table.Fact.VxRow;
import com.vixshield.quant.history.DailyBar;

/** Reads files with named columns, ISO dates and an empty field where a value is missing. */
final class TidyReaders {

    private static final List<String> ADJUSTED = List.of("adj_close", "adjusted_close");
    private static final Set<Integer> SCALES = Set.of(1, 10);

    private TidyReaders() {
    }

    /** Bars of one symbol; a column that the file lacks is a value that it is silent about. */
    static ImportFormat.Reader bars(String symbol) {
        return (file, into) -> {
            DailyFile daily = new DailyFile(file);
            TidyRow row = new TidyRow(daily, CsvColumns.read(daily.rows(), "date", "close"));
            into.eachRow(daily.rows(), row.columns().size(), () -> readBar(symbol, row, into));
        };
    }

    private static void readBar(String symbol, TidyRow row, ParsedFile into) {
        LocalDate day = row.date("date");
        DailyBar read = new DailyBar(day, row.price("open"), row.price("high"), row.price("low"), row.price("close"));
        IndexLevels.require(symbol, read.close(), row.rows());
        BarRules.refusal(symbol, read).ifPresent(reason -> {
            throw row.refuse(reason);
        });
        BarRules.doubt(read).ifPresent(reason -> into.doubts().add(new RowNote(row.rows().line(), reason)));
        DailyBar bar = BarRules.usable(read);
        into.take(row::refuse, new Bar(symbol, day, bar.open(), bar.high(), bar.low(), bar.close(), row.amount("volume"),
                row.source()));
        // Named after the column: two files adjust to different days under different names.
        for (String adjusted : ADJUSTED) {
            if (row.columns().has(adjusted)) {
                value(symbol + "_" + adjusted.toUpperCase(Locale.ROOT), day, row.price(adjusted), row, into);
            }
        }
    }

    static void adjustedCloses(DataFile file, ParsedFile into) {
        DailyFile daily = new DailyFile(file);
        TidyRow row = new TidyRow(daily, CsvColumns.read(daily.rows(), "symbol", "date", "adj_close"));
        into.eachRow(daily.rows(), row.columns().size(),
                () -> value(row.text("symbol") + "_ADJ_CLOSE", row.date("date"), row.price("adj_close"), row, into));
    }

    /** One figure per row, named in its first column. */
    static void figures(DataFile file, ParsedFile into) {
        DailyFile daily = new DailyFile(file);
        TidyRow row = new TidyRow(daily, CsvColumns.read(daily.rows(), "series", "date", "value"));
        into.eachRow(daily.rows(), row.columns().size(),
                () -> value(row.text("series"), row.date("date"), row.number("value"), row, into));
    }

    static void vxContracts(DataFile file, ParsedFile into) {
        DailyFile daily = new DailyFile(file);
        TidyRow row = new TidyRow(daily,
                CsvColumns.read(daily.rows(), "trade_date", "expiry", "contract", "open", "high", "low",
                        "close", "settle", "volume", "open_interest", "scale"));
        into.eachRow(daily.rows(), row.columns().size(), () -> readVxRow(row, into));
    }

    /** A price of 0 stands for no trade, or for a settlement that the file never carried. */
    private static void readVxRow(TidyRow row, ParsedFile into) {
        double scale = row.number("scale");
        if (!SCALES.contains((int) scale)) {
            throw row.refuse("not a scale (1 or 10): " + row.text("scale"));
        }
        LocalDate expiry = row.date("expiry");
        LocalDate day = row.date("trade_date");
        if (day.isAfter(expiry)) {
            throw row.refuse("traded on " + day + ", after its expiry");
        }
        into.take(row::refuse, new VxRow(expiry, day, row.text("contract"), points(row, "open", scale),
                points(row, "high", scale), points(row, "low", scale), points(row, "close", scale),
                points(row, "settle", scale), row.amount("volume"), row.amount("open_interest"), row.source()));
    }

    private static double points(TidyRow row, String column, double scale) {
        double price = row.amount(column);
        // Old prices have two decimals: going over whole thousandths, 140.3 becomes 14.03 and not its neighbour.
        double points = scale == 1 ? price : Math.round(price * 1000) / (1000 * scale);
        return points > 0 ? points : Double.NaN;
    }

    static void vxExpiries(DataFile file, ParsedFile into) {
        DailyFile daily = new DailyFile(file);
        TidyRow row = new TidyRow(daily, CsvColumns.read(daily.rows(), "contract", "expiry", "final_settlement"));
        into.eachRow(daily.rows(), row.columns().size(), () -> into.take(row::refuse, new VxExpiry(row.date("expiry"),
                row.text("contract"), row.price("final_settlement"), row.source())));
    }

    static void value(String series, LocalDate day, double value, TidyRow row, ParsedFile into) {
        if (!Double.isNaN(value)) {
            into.take(row::refuse, new Value(series, day, value, row.source()));
        }
    }

    /** The current row of a file with its names. */
    record TidyRow(DailyFile daily, CsvColumns columns) {

        CsvRows rows() {
            return daily.rows();
        }

        LocalDate date(String column) {
            return rows().isoDate(columns.at(column));
        }

        String text(String column) {
            return rows().text(columns.at(column));
        }

        double number(String column) {
            return columns.has(column) ? rows().number(columns.at(column)) : Double.NaN;
        }

        /** Positive, or NaN. */
        double price(String column) {
            return columns.has(column) ? daily.price(columns.at(column)) : Double.NaN;
        }

        /** Not negative, or NaN. */
        double amount(String column) {
            double amount = number(column);
            if (amount < 0) {
                throw refuse("a negative " + column + ": " + text(column));
            }
            return amount;
        }

        /** Where the row came from, if the file says so. */
        String source() {
            return columns.has("source") ? text("source") : "";
        }

        MarketDataException refuse(String reason) {
            return daily.refuse(reason);
        }
    }
}
