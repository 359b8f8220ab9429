package com.vixshield.market.fred;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.JsonDocument;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.RowNote;

/** Parses {@code /fred/series/observations}, which needs a key. Values are strings, a point where one is missing. */
public final class FredObservations {

    private final FredSeries series;
    private final TreeMap<LocalDate, Double> taken = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<RowNote> refused = new ArrayList<>();
    private int missing;

    private FredObservations(FredSeries series) {
        this.series = series;
    }

    public static ParsedSeries<Double> parse(DataFile file, FredSeries series) {
        JsonNode observations = JsonDocument.read(file).path("observations");
        if (!observations.isArray()) {
            throw file.refuse(0, "not FRED observations: no \"observations\"");
        }
        FredObservations read = new FredObservations(series);
        int number = 0;
        for (JsonNode observation : observations) {
            read.add(++number, observation);
        }
        return new ParsedSeries<>(file.report(read.taken.size(), read.missing), read.taken, read.lines, read.refused,
                List.of());
    }

    private void add(int number, JsonNode observation) {
        String value = observation.path("value").asText();
        try {
            LocalDate day = LocalDate.parse(observation.path("date").asText());
            if (value.equals(".") || value.isEmpty()) {
                missing++;
            } else if (series.canBe(Double.parseDouble(value))) {
                put(number, day, Double.parseDouble(value));
            } else {
                refused.add(new RowNote(number, "cannot be " + series + ": " + value));
            }
        } catch (DateTimeException e) {
            refused.add(new RowNote(number, "not a date: " + observation.path("date").asText()));
        } catch (NumberFormatException e) {
            refused.add(new RowNote(number, "not a number: " + value));
        }
    }

    private void put(int number, LocalDate day, double value) {
        Double earlier = taken.putIfAbsent(day, value);
        if (earlier == null) {
            lines.put(day, number);
            return;
        }
        if (earlier == value) {
            missing++;
        } else {
            refused.add(new RowNote(number, "a second, different value for " + day));
        }
    }
}
