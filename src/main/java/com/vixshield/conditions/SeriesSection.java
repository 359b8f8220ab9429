package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.web.format.TimeFormats;

/** Builds the list of series with their newest values and how far back they go. */
final class SeriesSection {

    private SeriesSection() {
    }

    static Band of(String path, MarketDay day) {
        List<Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (MarketSeries series : MarketSeries.values()) {
            NavigableMap<LocalDate, Double> values = series.of(day);
            if (values.isEmpty()) {
                missing.add(series.title());
            } else {
                rows.add(Row.link(path + "/series/" + series.key(), series.title(), decimal(values.lastEntry().getValue(), 2),
                        series.unit(), TimeFormats.date(values.lastKey()), TimeFormats.date(values.firstKey()),
                        quantity(values.size())));
            }
        }
        return new Band("series", "History", "Each series back to its start: drawn, as a table, as a file.", List.of(),
                List.of(),
                List.of(Table.open("series-list", "Up to this session; a name opens its history.",
                        List.of("Series", "Newest", "Unit", "Of", "Since", "Days"), rows)),
                missing.isEmpty() ? List.of() : List.of("Nothing feeds these here: " + String.join(", ", missing) + "."));
    }
}
