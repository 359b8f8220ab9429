package com.vixshield.market.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.DataPack;

/** What the data pack's own README says of its files. */
final class PackListing {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})*");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) → (\\d{4}-\\d\\d-\\d\\d)");
    private static final List<String> COUNTS = List.of("rows", "contracts");

    private PackListing() {
    }

    /** @param days first and last, or null where the table does not say them as days */
    record Entry(int rows, List<String> days) {
    }

    /** By file, in the tables' order. */
    static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int at = -1;
        for (String line : lines()) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (!line.startsWith("|")) {
                at = -1;
            } else if (at < 0) {
                at = COUNTS.stream().mapToInt(cells::indexOf).max().orElseThrow();
            } else if (cells.get(1).startsWith("`")) {
                entries.put(cells.get(1).replace("`", ""), entry(cells, at));
            }
        }
        return entries;
    }

    private static Entry entry(List<String> cells, int at) {
        Matcher rows = NUMBER.matcher(cells.get(at));
        Matcher days = DAYS.matcher(cells.get(3));
        return new Entry(rows.matches() ? Integer.parseInt(cells.get(at).replace(",", "")) : -1,
                days.matches() ? List.of(days.group(1), days.group(2)) : null);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DataPack.data().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
