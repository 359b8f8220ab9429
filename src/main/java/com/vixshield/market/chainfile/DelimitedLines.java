package com.vixshield.market.chainfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Iterates over the comma-separated lines of a stream and finds fields by the names of the header, which are compared without
 * case, blanks and brackets. Holds one line at a time; a longer line than any vendor writes is an error of the file.
 */
final class DelimitedLines {

    private static final int LONGEST = 16 << 10;
    private static final int MOST_FIELDS = 128;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader in;
    private final char[] text = new char[LONGEST];
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private int width;
    private int size;
    private int line;
    private boolean ended;

    DelimitedLines(InputStream in) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        if (next()) {
            width = size;
            for (int i = 0; i < size; i++) {
                String name = name(i);
                // an unnamed column is a spreadsheet's or a data frame's numbering
                if (!name.isEmpty() && columns.put(name, i) != null) {
                    throw new IOException("wrong header: column \"" + name + "\" comes twice");
                }
            }
        }
    }

    private String name(int field) {
        String name = text(field).toLowerCase(Locale.ROOT).replaceAll("[\\[\\]\\s]", "");
        return field == 0 && !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK ? name.substring(1) : name;
    }

    Set<String> names() {
        return columns.keySet();
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** @throws IllegalArgumentException for a column that the file lacks */
    int at(String name) {
        Integer at = columns.get(name);
        if (at == null) {
            throw new IllegalArgumentException("no column \"" + name + "\"");
        }
        return at;
    }

    /** -1 for a column that the file lacks. */
    int maybe(String name) {
        return columns.getOrDefault(name, -1);
    }

    int line() {
        return line;
    }

    /** Moves to the next line that is not blank. */
    boolean next() throws IOException {
        while (true) {
            int length = read();
            if (length < 0) {
                return false;
            }
            line++;
            split(length);
            if (size > 1 || from[0] < to[0]) {
                return true;
            }
        }
    }

    /** @throws ChainRowException when the line was cut off or has not the fields of the header */
    void requireWhole() {
        if (!ended) {
            throw new ChainRowException(RowReason.CUT_OFF);
        }
        boolean padded = size >= width;
        for (int i = width; i < size && padded; i++) {
            padded = from[i] == to[i];
        }
        if (!padded) {
            throw new ChainRowException(RowReason.FIELDS);
        }
    }

    private int read() throws IOException {
        int length = 0;
        ended = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                ended = true;
                return length > 0 && text[length - 1] == '\r' ? length - 1 : length;
            }
            if (c < ' ' && c != '\t' && c != '\r') {
                throw new IOException("a control character in line " + (line + 1) + ": not a text file, or damaged");
            }
            if (length == LONGEST) {
                throw new IOException("line " + (line + 1) + " is longer than any vendor writes");
            }
            text[length++] = (char) c;
        }
        return length == 0 ? -1 : length;
    }

    private void split(int length) throws IOException {
        size = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= length; i++) {
            if (i == length || text[i] == ',' && !quoted) {
                if (size == MOST_FIELDS) {
                    throw new IOException("line " + line + " has more than " + MOST_FIELDS + " fields");
                }
                add(start, i);
                start = i + 1;
            } else if (text[i] == '"') {
                quoted = !quoted;
            }
        }
    }

    private void add(int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && text[first] <= ' ') {
            first++;
        }
        while (last > first && text[last - 1] <= ' ') {
            last--;
        }
        if (last - first >= 2 && text[first] == '"' && text[last - 1] == '"') {
            first++;
            last--;
        }
        from[size] = first;
        to[size++] = last;
    }

    boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    String text(int field) {
        return new String(text, from[field], to[field] - from[field]);
    }

    boolean is(int field, String word) {
        int length = to[field] - from[field];
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toUpperCase(text[from[field] + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @throws ChainRowException when there is none */
    double number(int field) {
        double value = maybeNumber(field);
        if (Double.isNaN(value)) {
            throw new ChainRowException(RowReason.NO_NUMBER);
        }
        return value;
    }

    /** NaN for an empty field, or a column that the file lacks (-1). */
    double maybeNumber(int field) {
        if (field < 0 || isEmpty(field)) {
            return Double.NaN;
        }
        for (int i = from[field]; i < to[field]; i++) {
            char c = text[i];
            // the platform's parser also takes "0x1p3" and "Infinity", which no vendor means
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return noNumber(field);
            }
        }
        try {
            double value = Double.parseDouble(text(field));
            return Double.isFinite(value) ? value : noNumber(field);
        } catch (NumberFormatException e) {
            return noNumber(field);
        }
    }

    /** Data frames write missing values as nan. */
    private double noNumber(int field) {
        if (is(field, "NAN")) {
            return Double.NaN;
        }
        throw new ChainRowException(RowReason.NO_NUMBER);
    }

    /** Contracts; 0 for an empty field or a column that the file lacks. */
    long count(int field) {
        double value = maybeNumber(field);
        return value > 0 && value < Integer.MAX_VALUE ? (long) value : 0;
    }

    /** 2026-10-09, with or without a time behind it, or 10/09/2026; no other form can be told from another. */
    LocalDate date(int field) {
        String written = text(field);
        LocalDate known = dates.get(written);
        if (known != null) {
            return known;
        }
        LocalDate read = parsed(written);
        if (dates.size() > 5_000) {
            dates.clear();
        }
        dates.put(written, read);
        return read;
    }

    private static LocalDate parsed(String written) {
        try {
            if (written.matches("\\d{4}-\\d\\d-\\d\\d([ T].*)?")) {
                return LocalDate.parse(written.substring(0, 10));
            }
            if (written.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
                String[] parts = written.split("/");
                return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new ChainRowException(RowReason.NO_DATE);
    }

    /** 20261009. */
    static LocalDate compactDate(String written) {
        try {
            if (written.matches("\\d{8}")) {
                return LocalDate.of(Integer.parseInt(written.substring(0, 4)), Integer.parseInt(written.substring(4, 6)),
                        Integer.parseInt(written.substring(6)));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new ChainRowException(RowReason.NO_DATE);
    }
}
