package com.vixshield.web.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes comma-separated text (RFC 4180) that stays text: a cell that a spreadsheet would run as a formula gets an
 * apostrophe in front. Numbers keep their minus sign.
 */
public final class CsvWriter {

    private CsvWriter() {
    }

    /** One line with its line end; null is an empty cell. */
    public static String line(List<?> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = value instanceof Number || !startsFormula(text) ? text : "'" + text;
        return safe.matches("(?s).*[\",\r\n'\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Spaces in front do not stop every spreadsheet, hence the strip. */
    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String start = text.strip();
        return "\t\r\n".indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0;
    }
}
