package com.vixshield.lab.page;

import java.util.List;

/**
 * Lays out numbers as a table whose cells are shaded by their size; the figures stand in them.
 *
 * @param corner heading of the first column
 */
public record ShadedTable(String caption, String corner, List<String> columns, List<Row> rows) {

    private static final int SHADES = 4;

    /** @param total of the row, or null */
    public record Row(String label, List<Cell> cells, Cell total) {
    }

    /** @param shade class of the cell: heat-0 for nothing, heat-g1 to g4 for gains, heat-l1 to l4 for losses */
    public record Cell(String text, String shade, String href) {
    }

    /** @param most value with the strongest shade */
    public static Cell cell(String text, double value, double most, String href) {
        int strength = most > 0 && Double.isFinite(value)
                ? (int) Math.min(SHADES, Math.ceil(SHADES * Math.abs(value) / most))
                : 0;
        return new Cell(text, strength == 0 ? "heat-0" : (value > 0 ? "heat-g" : "heat-l") + strength, href);
    }

    public static Cell empty() {
        return new Cell("", "heat-0", null);
    }
}
