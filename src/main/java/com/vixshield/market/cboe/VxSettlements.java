package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.SeriesReader;

/**
 * Parses the settlements of one day: {@code expiration_date,symbol,settlement}, or the site's own download with a product
 * column and other futures between those of the VIX. The day is not in the file but in its address, and mostly in its name.
 *
 * @param day from the name, when it has one
 * @param contracts by expiry
 */
public record VxSettlements(Optional<LocalDate> day, ParsedSeries<Contract> contracts) {

    /** @param settle vol points; that of a weekly contract is its monthly neighbour's */
    public record Contract(LocalDate expiry, String symbol, double settle) {

        /** VX/U6 is a month's, VX31/Q6 a week's. */
        public boolean isMonthly() {
            return symbol.startsWith("VX/");
        }
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SYMBOL = Pattern.compile("VX\\d{0,2}/[FGHJKMNQUVXZ]\\d{1,2}");

    public static VxSettlements parse(DataFile file) {
        SeriesReader<Contract> reader = new SeriesReader<>(file);
        CsvRows rows = reader.rows();
        if (!rows.next()) {
            throw rows.refuse("the file is empty");
        }
        int columns = rows.size();
        int expiry = column(rows, "expiration date"::equals);
        int symbol = column(rows, "symbol"::equals);
        int price = column(rows, name -> name.startsWith("settle") || name.equals("price"));
        return new VxSettlements(dayIn(file), reader.read(() -> {
            rows.requireSize(columns);
            readContract(reader, expiry, symbol, price);
        }));
    }

    private static void readContract(SeriesReader<Contract> reader, int expiry, int symbol, int price) {
        CsvRows rows = reader.rows();
        if (!SYMBOL.matcher(rows.text(symbol)).matches()) {
            if (rows.text(symbol).startsWith("VX/") || rows.isEmpty(symbol)) {
                throw rows.refuse("not the symbol of a future: " + rows.text(symbol));
            }
            reader.file().drop();
            return;
        }
        LocalDate day = rows.text(expiry).contains("/") ? rows.americanDate(expiry) : rows.isoDate(expiry);
        double settle = reader.file().price(price);
        if (Double.isNaN(settle)) {
            throw rows.refuse("no settlement");
        }
        reader.put(day, new Contract(day, rows.text(symbol), settle));
    }

    private static int column(CsvRows rows, Predicate<String> wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.text(i).toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return i;
            }
        }
        throw rows.refuse("wrong header: expiration_date,symbol,settlement expected");
    }

    private static Optional<LocalDate> dayIn(DataFile file) {
        Matcher day = DAY.matcher(file.name());
        try {
            return day.find() ? Optional.of(LocalDate.parse(day.group())) : Optional.empty();
        } catch (DateTimeException e) {
            throw file.refuse(0, "no such day in the name");
        }
    }
}
