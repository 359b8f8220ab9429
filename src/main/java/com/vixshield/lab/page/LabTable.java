package com.vixshield.lab.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays out rows of words and figures; the first column names the row.
 *
 * @param caption what the figures are
 */
public record LabTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    public record Column(String label, boolean figures) {
    }

    /** A figure with its column, for screens that show a row as lines. */
    public record Cell(String text, Column column) {
    }

    static Builder of(String caption, String... columns) {
        return new Builder(caption, Arrays.stream(columns)
                .map(name -> name.startsWith("#") ? new Column(name.substring(1), true) : new Column(name, false)).toList());
    }

    public String head() {
        return columns.get(0).label();
    }

    static final class Builder {

        private final String caption;
        private final List<Column> columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String caption, List<Column> columns) {
            this.caption = caption;
            this.columns = columns;
        }

        Builder row(String... texts) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                cells.add(new Cell(texts[i], columns.get(i)));
            }
            rows.add(cells);
            return this;
        }

        LabTable table() {
            return new LabTable(caption, columns, List.copyOf(rows));
        }
    }
}
