package com.vixshield.quant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of the independent reference, one map of column to cell per row. */
public final class ReferenceTable {

    private ReferenceTable() {
    }

    public static List<Map<String, String>> rows(String name) {
        Path file = RecordedMarket.shared().resolve("reference").resolve(name);
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(header, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
