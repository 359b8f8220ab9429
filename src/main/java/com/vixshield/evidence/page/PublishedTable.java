package com.vixshield.evidence.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.CsvRows;
import com.vixshield.market.file.DataFile;
import com.vixshield.platform.Json;

/** Reads the resources that {@code claims --publish} wrote. */
final class PublishedTable {

    private static final String FOLDER = "evidence/";

    private PublishedTable() {
    }

    /** Rows of a CSV file by the names of its columns. */
    static List<Map<String, String>> rows(String name) {
        return rows(name, bytes(name));
    }

    /** Rows of the text of such a file; none of an empty one. */
    static List<Map<String, String>> parse(String name, String text) {
        return text.isEmpty() ? List.of() : rows(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> rows(String name, byte[] content) {
        CsvRows rows = new CsvRows(DataFile.of(name, content));
        CsvColumns columns = CsvColumns.read(rows);
        List<Map<String, String>> all = new ArrayList<>();
        while (rows.next()) {
            rows.requireSize(columns.size());
            Map<String, String> row = new LinkedHashMap<>();
            columns.names().forEach(column -> row.put(column, rows.text(columns.at(column))));
            all.add(row);
        }
        return List.copyOf(all);
    }

    static <T> T json(String name, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(bytes(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(String text) {
        return switch (text) {
            case "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
