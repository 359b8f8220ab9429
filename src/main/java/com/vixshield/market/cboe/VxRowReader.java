package com.vixshield.market.cboe;

import java.time.LocalDate;
import java.util.Optional;

import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.SeriesReader;

/** Reads the rows of a VX contract file, of the site or of the archive. */
final class VxRowReader {

    private static final String[] HEADER = "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest"
            .split(",");
    /** Before, one point of the index was ten of the future. */
    private static final LocalDate ONE_TO_ONE = LocalDate.of(2007, 3, 26);
    /** Cboe's present files have no settlement before. */
    private static final LocalDate SETTLEMENTS_SINCE = LocalDate.of(2013, 5, 20);
    /** VIX futures have settled between 9 and 73 points: far outside, the scale is wrong. */
    private static final double LOWEST = 4;
    private static final double HIGHEST = 250;

    private final SeriesReader<VxDay> reader;
    private final CsvRows rows;
    private String label;

    VxRowReader(DataFile file) {
        reader = new SeriesReader<>(file);
        rows = reader.rows();
    }

    ParsedSeries<VxDay> read() {
        readHeader();
        return reader.read(this::readDay);
    }

    /** The contract as its rows name it. */
    Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /** Some files of the archive begin with a disclaimer. */
    private void readHeader() {
        boolean found = rows.next() && (rows.is(0, HEADER[0]) || rows.next() && rows.is(0, HEADER[0]));
        for (int i = 0; found && i < HEADER.length; i++) {
            found = i < rows.size() && rows.is(i, HEADER[i]);
        }
        if (!found) {
            throw rows.refuse("wrong header: " + String.join(",", HEADER) + " expected");
        }
    }

    private void readDay() {
        rows.requireSize(HEADER.length);
        LocalDate day = rows.length(0) > 4 && rows.byteAt(0, 4) == '-' ? rows.isoDate(0) : rows.americanDate(0);
        int scale = day.isBefore(ONE_TO_ONE) ? 10 : 1;
        double settle = points(6, scale, Double.NaN);
        VxDay read = new VxDay(day, points(2, scale, settle), points(3, scale, settle), points(4, scale, settle),
                points(5, scale, settle), settle, rows.count(8), rows.count(9), rows.count(10), scale);
        requireSameContract();
        reader.put(day, read);
        if (Double.isNaN(read.settle()) && read.volume() > 0 && !day.isBefore(SETTLEMENTS_SINCE)) {
            reader.doubt("traded, but not settled");
        }
    }

    private void requireSameContract() {
        label = label == null ? rows.text(1) : label;
        if (!rows.is(1, label)) {
            throw rows.refuse("a row of " + rows.text(1) + " in the file of " + label);
        }
    }

    /**
     * @param settle of the same row: beside a good one, a stray quote (3.45 between 16 and 18 on 2008-05-20, a bid of 1.0 for a
     *        contract without trades) costs itself only
     */
    private double points(int field, int scale, double settle) {
        // Old prices have two decimals: going over whole thousandths, 140.3 becomes 14.03 and not its neighbour.
        double value = scale == 1 ? rows.number(field) : Math.round(rows.number(field) * 1000) / (1000.0 * scale);
        if (value == 0) {
            return Double.NaN;
        }
        if (value > 0 && (value < LOWEST || value > HIGHEST) && !Double.isNaN(settle)) {
            reader.doubt("cannot be a price of this future, left out: " + rows.text(field));
            return Double.NaN;
        }
        if (value < LOWEST || value > HIGHEST) {
            throw rows.refuse("cannot be a VIX future: " + rows.text(field) + (scale > 1 ? " (in tenths)" : ""));
        }
        return value;
    }
}
