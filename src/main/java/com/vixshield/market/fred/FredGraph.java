package com.vixshield.market.fred;

import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.SeriesReader;

/**
 * Parses {@code fredgraph.csv}, which needs no key. A missing value is an empty field under {@code observation_date}, and
 * was a point under the earlier {@code DATE}.
 */
public final class FredGraph {

    private FredGraph() {
    }

    public static ParsedSeries<Double> parse(DataFile file, FredSeries series) {
        SeriesReader<Double> reader = new SeriesReader<>(file);
        CsvRows rows = reader.rows();
        boolean dated = rows.next() && (rows.is(0, "observation_date") || rows.is(0, "DATE"));
        if (!dated || rows.size() < 2 || !rows.is(1, series.name())) {
            throw rows.refuse("wrong header: observation_date," + series + " expected");
        }
        return reader.read(() -> {
            rows.requireSize(2);
            double value = rows.number(1);
            if (Double.isNaN(value)) {
                rows.isoDate(0);
                reader.file().drop();
            } else if (series.canBe(value)) {
                reader.put(rows.isoDate(0), value);
            } else {
                throw rows.refuse("cannot be " + series + ": " + rows.text(1));
            }
        });
    }
}
