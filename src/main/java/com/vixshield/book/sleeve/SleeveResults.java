package com.vixshield.book.sleeve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.vixshield.web.format.IsoDates;

/**
 * Reads the daily results of a sleeve: lines of a day and dollars, with or without a heading.
 *
 * @param byDay dollars; empty when a line is refused
 * @param refused what is wrong with which line, in words; the first few
 */
record SleeveResults(NavigableMap<LocalDate, BigDecimal> byDay, List<String> refused) {

    /** Ten years of days. */
    static final int MOST_LINES = 2600;
    private static final int MOST_NAMED = 5;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\t]\\s*|\\s+");
    private static final Pattern DOLLARS = Pattern.compile("[-+\u2212]?\\$?\\d{1,9}(\\.\\d{1,4})?");

    SleeveResults {
        refused = List.copyOf(refused);
    }

    /** @param today a result of a later day is refused */
    static SleeveResults read(String text, LocalDate today) {
        Reading reading = new Reading(today);
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            return new SleeveResults(new TreeMap<>(),
                    List.of("There are " + lines.size() + " lines; at most " + MOST_LINES + " are read."));
        }
        for (int i = 0; i < lines.size(); i++) {
            reading.line(i + 1, lines.get(i).strip());
        }
        return reading.results();
    }

    private static final class Reading {

        private final LocalDate today;
        private final NavigableMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        private final List<String> refused = new ArrayList<>();

        private Reading(LocalDate today) {
            this.today = today;
        }

        private void line(int number, String line) {
            if (line.isEmpty() || number == 1 && line.toLowerCase(Locale.ROOT).startsWith("date")) {
                return;
            }
            fault(line).ifPresent(fault -> refused.add("Line " + number + ": " + fault));
        }

        /** Takes the line, or says why not. */
        private Optional<String> fault(String line) {
            String[] cells = BETWEEN.split(line, -1);
            if (cells.length != 2) {
                return Optional.of("a day and its result are wanted, such as 2026-11-20, 125.50.");
            }
            Optional<LocalDate> day = IsoDates.of(cells[0]);
            if (day.isEmpty()) {
                return Optional.of("the day must be written like 2026-11-20.");
            }
            if (!DOLLARS.matcher(cells[1]).matches()) {
                return Optional.of("the result must be dollars without separators, such as −80.25.");
            }
            if (day.get().isAfter(today)) {
                return Optional.of("this day is still to come.");
            }
            BigDecimal dollars = new BigDecimal(cells[1].replace("$", "").replace('\u2212', '-'));
            BigDecimal earlier = byDay.putIfAbsent(day.get(), dollars);
            return earlier != null && earlier.compareTo(dollars) != 0
                    ? Optional.of("this day has another result already.")
                    : Optional.empty();
        }

        private SleeveResults results() {
            return refused.isEmpty()
                    ? new SleeveResults(byDay, List.of())
                    : new SleeveResults(new TreeMap<>(), refused.stream().limit(MOST_NAMED).toList());
        }
    }
}
