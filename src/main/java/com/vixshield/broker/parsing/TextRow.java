package com.vixshield.broker.parsing;

import java.util.List;

/**
 * Holds one row of delimited text.
 *
 * @param line where it begins, from 1
 * @param cut whether the text ended within a quoted cell
 */
public record TextRow(int line, List<String> cells, boolean cut) {

    private static final int SHOWN = 160;

    /** Empty beyond the end. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    public String first() {
        return cell(0);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** How many cells there are up to the last that is not empty: a spreadsheet pads lines with empty ones. */
    public int used() {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        return used;
    }

    /** For a message: short, and without what may be an account's number. */
    public String excerpt() {
        return excerpt(String.join(", ", cells));
    }

    /** The same of any text. */
    public static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("(?<![0-9.CP])[0-9]{7,}(?![0-9.])", "…")
                .replaceAll("\\b[A-Z]{1,3}[0-9]{6,}\\b(?![CP])", "…");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
