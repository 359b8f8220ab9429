package com.vixshield.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Writes rows of comma-separated fields; the file appears when it is whole. */
final class CsvTable {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    CsvTable(String... names) {
        columns = names.length;
        text.append(String.join(",", names)).append('\n');
    }

    /** @param fields text as it is, numbers in six digits; null and NaN are empty */
    void add(List<?> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException(columns + " fields expected, " + fields.size() + " given");
        }
        for (int i = 0; i < columns; i++) {
            text.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        text.append('\n');
    }

    private static String field(Object value) {
        if (value == null || value instanceof Double d && Double.isNaN(d)) {
            return "";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        String string = value.toString();
        return string.indexOf(',') < 0 && string.indexOf('"') < 0 ? string : '"' + string.replace("\"", "\"\"") + '"';
    }

    /** Eight significant digits, whole numbers without a point. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        return new BigDecimal(value).round(new MathContext(8)).stripTrailingZeros().toString()
                .toLowerCase(Locale.ROOT);
    }

    String text() {
        return text.toString();
    }

    void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            Files.write(whole, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
