package com.vixshield.market.fred;

import java.util.Arrays;
import java.util.List;

import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.SeriesReader;

/**
 * Parses {@code fredgraph.csv}, which needs no key and may hold several series side by side. A missing value is an empty field
 * under {@code observation_date}, and was a point under the earlier {@code DATE}.
 */
public final class FredGraph {

    private FredGraph() {
    }

    /** The series of a file that are known, in the order of its header. */
    public static List<FredSeries> series(DataFile file) {
        return CsvColumns.read(new CsvRows(file)).names().stream()
                .flatMap(name -> Arrays.stream(FredSeries.values()).filter(series -> series.name().equals(name))).toList();
    }

    public static ParsedSeries<Double> parse(DataFile file, FredSeries series) {
        SeriesReader<Double> reader = new SeriesReader<>(file);
        CsvRows rows = reader.rows();
        CsvColumns columns = CsvColumns.read(rows);
        boolean dated = columns.has("observation_date") || columns.has("DATE");
        if (!dated || !columns.has(series.name())) {
            throw rows.refuse("wrong header: observation_date," + series + " expected");
        }
        int date = columns.at(columns.has("DATE") ? "DATE" : "observation_date");
        int at = columns.at(series.name());
        return reader.read(() -> {
            rows.requireSize(columns.size());
            double value = rows.number(at);
            if (Double.isNaN(value)) {
                rows.isoDate(date);
                reader.file().drop();
            } else if (series.canBe(value)) {
                reader.put(rows.isoDate(date), value);
            } else {
                throw rows.refuse("cannot be " + series + ": " + rows.text(at));
            }
        });
    }
}
