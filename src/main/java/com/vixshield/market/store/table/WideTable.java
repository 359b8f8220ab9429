package com.vixshield.market.store.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.store.importing.ParsedFile;
import com.vixshield.market.store.table.Fact.Value;

/**
 * Describes a table with a date and one series per column.
 *
 * @param prefix before the names of the columns, so that a "Dividend" of one table is not another's
 * @param zero whether 0 is a value; where not, it stands for a missing one
 * @param lowest that a value can be
 * @param highest that a value can be
 */
public record WideTable(String prefix, boolean zero, double lowest, double highest) {

    /** Percent a year. Short rates have been a few hundredths below zero, and never above 23. */
    public static final WideTable RATES = new WideTable("", true, -3, 30);
    public static final WideTable AMOUNTS = new WideTable("", true, false);

    /** The one column among the rates that is none: billions of dollars of reverse repurchases. */
    private static final String NO_RATE = "RRPONTSYD";

    public WideTable(String prefix, boolean zero, boolean negative) {
        this(prefix, zero, negative ? Double.NEGATIVE_INFINITY : 0, Double.POSITIVE_INFINITY);
    }

    private record Series(String name, int field) {
    }

    public void read(DataFile file, ParsedFile into) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows());
        String time = columns.names().iterator().next();
        if (!List.of("date", "Date", "Year").contains(time)) {
            throw daily.refuse("wrong header: the first column is \"" + time + "\", not a date");
        }
        List<Series> series = series(columns);
        into.eachRow(daily.rows(), columns.size(), () -> {
            LocalDate day = time.equals("Year") ? yearEnd(daily) : daily.rows().isoDate(0);
            String source = columns.has("source") ? daily.rows().text(columns.at("source")) : "";
            series.forEach(column -> take(daily, column, day, source, into));
        });
    }

    private void take(DailyFile daily, Series column, LocalDate day, String source, ParsedFile into) {
        double value = daily.rows().number(column.field());
        if (value < lowest || value > highest && !column.name().equals(NO_RATE)) {
            throw daily.refuse((value < 0 && lowest == 0 ? "a negative " : "cannot be ") + column.name() + ": "
                    + daily.rows().text(column.field()));
        }
        if (value != 0 && !Double.isNaN(value) || value == 0 && zero) {
            into.take(daily::refuse, new Value(column.name(), day, value, source));
        }
    }

    private List<Series> series(CsvColumns columns) {
        List<Series> series = new ArrayList<>();
        for (String name : columns.names()) {
            if (columns.at(name) > 0 && !name.equals("source")) {
                series.add(new Series(prefix + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"), columns.at(name)));
            }
        }
        return series;
    }

    private static LocalDate yearEnd(DailyFile daily) {
        double year = daily.rows().number(0);
        if (!(year >= 1800 && year <= 2200)) {
            throw daily.refuse("not a year: " + daily.rows().text(0));
        }
        return LocalDate.of((int) year, 12, 31);
    }
}
