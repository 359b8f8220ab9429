package com.vixshield.broker.parsing;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads delimited text (RFC 4180) as brokers and spreadsheets write it: any line end, quoted cells with line ends in them,
 * commas or semicolons, blank lines left out.
 */
public final class DelimitedText {

    private static final int MOST_ROWS = 60_000;
    private static final int MOST_CELLS = 400;
    private static final int SAMPLE = 4_000;

    private final String text;
    private final char delimiter;
    private final List<TextRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;

    private DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** @throws FileRefusedException for more rows or cells than a broker writes */
    public static List<TextRow> rows(String text) {
        return new DelimitedText(text, delimiter(text)).read();
    }

    /** A spreadsheet set to another language writes semicolons, and then commas within numbers. */
    public static char delimiter(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length())).replaceAll("\"[^\"]*\"", "");
        long commas = sample.chars().filter(c -> c == ',').count();
        long semicolons = sample.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    private List<TextRow> read() {
        boolean quoted = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                    line += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                line++;
                endRow(false);
            } else {
                cell.append(c);
            }
            i++;
        }
        if (quoted || !cell.isEmpty() || !cells.isEmpty()) {
            endRow(quoted);
        }
        return rows;
    }

    private void endCell() {
        if (cells.size() >= MOST_CELLS) {
            throw new FileRefusedException("Line " + begun + " has more than " + MOST_CELLS + " cells.");
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow(boolean cut) {
        endCell();
        TextRow row = new TextRow(begun, List.copyOf(cells), cut);
        if (cut || !row.isBlank()) {
            if (rows.size() >= MOST_ROWS) {
                throw new FileRefusedException("The file has more than " + MOST_ROWS + " rows. Export a shorter period.");
            }
            rows.add(row);
        }
        cells = new ArrayList<>();
        begun = line;
    }
}
