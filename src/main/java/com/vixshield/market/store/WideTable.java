package com.vixshield.market.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vixshield.market.file.Columns;
import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.store.Fact.Value;

/**
 * A table with a date and one series per column.
 *
 * @param prefix before the names of the columns, so that a "Dividend" of one table is not another's
 * @param zero whether 0 is a value; where not, it stands for a missing one
 * @param negative whether a value may be negative
 */
record WideTable(String prefix, boolean zero, boolean negative) {

    static final WideTable RATES = new WideTable("", true, true);
    static final WideTable AMOUNTS = new WideTable("", true, false);

    private record Series(String name, int field) {
    }

    void read(DataFile file, Reading into) {
        DailyFile daily = new DailyFile(file);
        Columns columns = Columns.read(daily.rows());
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

    private void take(DailyFile daily, Series column, LocalDate day, String source, Reading into) {
        double value = daily.rows().number(column.field());
        if (value < 0 && !negative) {
            throw daily.refuse("a negative " + column.name() + ": " + daily.rows().text(column.field()));
        }
        if (value != 0 && !Double.isNaN(value) || value == 0 && zero) {
            into.take(daily::refuse, new Value(column.name(), day, value, source));
        }
    }

    private List<Series> series(Columns columns) {
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
