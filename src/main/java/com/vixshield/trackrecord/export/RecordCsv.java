package com.vixshield.trackrecord.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes comma-separated values (RFC 4180). */
final class RecordCsv {

    private static final String OPENS_A_FORMULA = "=+-@\t\r";

    private RecordCsv() {
    }

    static String line(Collection<?> cells) {
        return cells.stream().map(RecordCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A number is left as it is; a text that a spreadsheet would compute is made one that it shows. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        if (!text.isEmpty() && OPENS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
