package com.vixshield.web.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes comma-separated text (RFC 4180) that stays text: a cell that a spreadsheet would run as a formula gets an
 * apostrophe in front. Numbers keep their minus sign.
 */
public final class CsvWriter {

    private static final String CONTROLS = "\t\r\n";
    /** Full-width too: some spreadsheets read them as the narrow ones. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvWriter() {
    }

    /** One line with its line end; null is an empty cell. */
    public static String line(Collection<?> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        String text = value == null ? "" : value.toString();
        String safe = startsFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n'\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** What cannot be seen in front does not stop every spreadsheet, hence the look behind it. */
    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int start = text.codePoints().dropWhile(CsvWriter::isInvisible).findFirst().orElse(' ');
        return CONTROLS.indexOf(text.charAt(0)) >= 0 || FORMULA.indexOf(start) >= 0;
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
