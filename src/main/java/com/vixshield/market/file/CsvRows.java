package com.vixshield.market.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

import com.vixshield.market.MarketDataException;

/**
 * Iterates over the comma-separated rows of a file. Fields are ranges of the file's bytes, trimmed, without their quotes;
 * blank lines are skipped. A last line that is not ended is taken only where it is whole by its columns and its last field is
 * as the row's before: a number with as many decimals, or a text as long. Else a half would be read as something else.
 */
public final class CsvRows {

    private static final int MOST_FIELDS = 128;

    private final DataFile file;
    private final byte[] bytes;
    private final int end;
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private int position;
    private int line;
    private int start;
    private boolean quoted;
    private int size;
    /** Fields of the row before, and of its last one the decimals, or the length where it is a text. */
    private int sizeBefore;
    private int decimalsBefore;
    private int textBefore;

    public CsvRows(DataFile file) {
        this.file = file;
        this.bytes = file.content();
        this.end = file.length();
        this.position = file.startsWithByteOrderMark() ? 3 : 0;
    }

    /** Moves to the next row that is not blank; false at the end of the file. */
    public boolean next() {
        while (position < end) {
            line++;
            remember();
            split();
            if (!isBlank()) {
                return true;
            }
        }
        size = 0;
        return false;
    }

    /** Spreadsheets save a blank line as a row of empty fields. */
    private boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (to[i] > from[i]) {
                return false;
            }
        }
        return true;
    }

    public int line() {
        return line;
    }

    /** Fields of the current row. */
    public int size() {
        return size;
    }

    /** Refuses a row with another number of fields; empty fields beyond the last column are a spreadsheet's and allowed. */
    public void requireSize(int columns) {
        boolean padded = size > columns;
        for (int i = columns; i < size && padded; i++) {
            padded = from[i] == to[i];
        }
        if (size != columns && !padded) {
            throw refuse(columns + " fields expected, " + size + " found");
        }
    }

    public boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    public boolean is(int field, String text) {
        return to[field] - from[field] == text.length() && text.equals(text(field));
    }

    public String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    /** The text of a field as one of the strings given, or null: spares a new string on every row. */
    public String oneOf(int field, String... known) {
        for (String text : known) {
            if (matches(from[field], to[field], text)) {
                return text;
            }
        }
        return null;
    }

    public byte byteAt(int field, int offset) {
        return bytes[from[field] + offset];
    }

    public int length(int field) {
        return to[field] - from[field];
    }

    /** NaN for an empty field, and for the marks "." and "NaN" of missing values. */
    public double number(int field) {
        double plain = PlainNumber.parse(bytes, from[field], to[field]);
        return Double.isNaN(plain) ? unusualNumber(field) : plain;
    }

    /** A number of contracts; 0 for an empty field. */
    public long count(int field) {
        double value = number(field);
        if (Double.isNaN(value)) {
            return 0;
        }
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw refuse("not a count: " + text(field));
        }
        return (long) value;
    }

    /** 2026-10-09. */
    public LocalDate isoDate(int field) {
        if (length(field) != 10 || byteAt(field, 4) != '-' || byteAt(field, 7) != '-') {
            throw refuse("not a date (YYYY-MM-DD): " + text(field));
        }
        return date(field, digits(field, 0, 4), digits(field, 5, 7), digits(field, 8, 10));
    }

    /** 10/09/2026, also 3/26/2004. */
    public LocalDate americanDate(int field) {
        String text = text(field);
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        if (first < 1 || second < first + 2 || text.length() != second + 5) {
            throw refuse("not a date (MM/DD/YYYY): " + text);
        }
        return date(field, digits(field, second + 1, second + 5), digits(field, 0, first), digits(field, first + 1, second));
    }

    public MarketDataException refuse(String reason) {
        return file.refuse(line, reason);
    }

    private LocalDate date(int field, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw refuse("no such day: " + text(field));
        }
    }

    private int digits(int field, int first, int last) {
        int value = 0;
        for (int i = first; i < last; i++) {
            int digit = byteAt(field, i) - '0';
            if (digit < 0 || digit > 9) {
                throw refuse("not a date: " + text(field));
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private double unusualNumber(int field) {
        String text = text(field);
        if (text.isEmpty() || text.equals(".") || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        // The platform's parser also takes "0x1p3", "12d" and "Infinity", which no feed means.
        boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
        try {
            double value = plain ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with the file and the line
        }
        throw refuse("not a number: " + shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void split() {
        size = 0;
        start = position;
        quoted = false;
        int i = position;
        while (i < end && !endsLine(i)) {
            i++;
        }
        position = Math.min(end, i + 1);
        if (quoted) {
            throw refuse("a quote is opened and not closed");
        }
        add(start, i);
        if (i == end && !isWhole()) {
            throw refuse(
                    "the last line is not ended and may be cut off: where the file is whole, add a line end; else fetch it "
                            + "again");
        }
    }

    private void remember() {
        if (size > 0 && !isBlank()) {
            sizeBefore = size;
            decimalsBefore = decimals(size - 1);
            textBefore = isText(size - 1) ? length(size - 1) : 0;
        }
    }

    /** Whether a last row without a line end can be the whole row. */
    private boolean isWhole() {
        return isBlank() || size == sizeBefore && to[size - 1] > from[size - 1] && decimals(size - 1) >= decimalsBefore
                && length(size - 1) >= textBefore;
    }

    private boolean isText(int field) {
        return length(field) > 0 && Double.isNaN(PlainNumber.parse(bytes, from[field], to[field]));
    }

    /** Digits behind the point of a number; 0 of anything else. */
    private int decimals(int field) {
        int last = to[field];
        int point = last;
        while (point > from[field] && bytes[point - 1] >= '0' && bytes[point - 1] <= '9') {
            point--;
        }
        return point > from[field] && bytes[point - 1] == '.' ? last - point : 0;
    }

    private boolean endsLine(int i) {
        byte b = bytes[i];
        if (b > ',' || b < 0) {
            return false;
        }
        if (b == ',' && !quoted) {
            add(start, i);
            start = i + 1;
        } else if (b == '"') {
            quoted = !quoted;
        } else if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
            throw refuse("a control character (" + b + "): not a text file, or damaged");
        }
        if (b == '\r' && i + 1 < end && bytes[i + 1] != '\n') {
            throw refuse("a carriage return alone ends no line here: save the file with other line ends");
        }
        return b == '\n';
    }

    private void add(int begin, int stop) {
        if (size == MOST_FIELDS) {
            throw refuse("more than " + MOST_FIELDS + " fields");
        }
        int first = begin;
        int last = stop;
        while (first < last && bytes[first] >= 0 && bytes[first] <= ' ') {
            first++;
        }
        while (last > first && bytes[last - 1] >= 0 && bytes[last - 1] <= ' ') {
            last--;
        }
        if (last - first >= 2 && bytes[first] == '"' && bytes[last - 1] == '"') {
            first++;
            last--;
        }
        from[size] = first;
        to[size++] = last;
    }

    private boolean matches(int first, int last, String text) {
        if (last - first != text.length()) {
            return false;
        }
        for (int i = first; i < last; i++) {
            if (bytes[i] != text.charAt(i - first)) {
                return false;
            }
        }
        return true;
    }
}
