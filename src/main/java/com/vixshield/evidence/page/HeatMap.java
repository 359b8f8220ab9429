package com.vixshield.evidence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.vixshield.web.format.NumberFormats;

/**
 * Holds a table whose cells are shaded by their value; each also says it as a number.
 *
 * @param caption what is in the cells @param corner what the rows and columns are
 * @param columns headings
 */
public record HeatMap(String caption, String corner, List<String> columns, List<Row> rows) {

    private static final int LEVELS = 3;

    /** @param heading of the row */
    public record Row(String heading, List<Cell> cells) {
    }

    /** @param shade class of the cell: from m3, the most below zero, over none to p3 */
    public record Cell(String text, String shade) {
    }

    /** One number with where it stands. */
    record Entry(String row, String column, double value) {
    }

    /**
     * @param entries in the order of their rows and columns
     * @param decimals of a percentage; values are shares
     */
    static HeatMap of(String caption, String corner, List<Entry> entries, int decimals) {
        List<String> columns = entries.stream().map(Entry::column).distinct().toList();
        double most = entries.stream().map(Entry::value).filter(v -> !v.isNaN()).map(Math::abs).max(Comparator.naturalOrder())
                .orElse(1.0);
        List<Row> rows = new ArrayList<>();
        for (String heading : entries.stream().map(Entry::row).distinct().toList()) {
            rows.add(new Row(heading, columns.stream().map(column -> cell(entries, heading, column, most, decimals)).toList()));
        }
        return new HeatMap(caption, corner, columns, List.copyOf(rows));
    }

    private static Cell cell(List<Entry> entries, String row, String column, double most, int decimals) {
        return entries.stream().filter(e -> e.row().equals(row) && e.column().equals(column)).findFirst()
                .filter(e -> !Double.isNaN(e.value()))
                .map(e -> new Cell(NumberFormats.signedPercent(e.value(), decimals), shade(e.value() / most)))
                .orElse(new Cell("none", ""));
    }

    /** The strongest third of the scale is the darkest; what is nearly zero has no shade. */
    static String shade(double share) {
        int level = (int) Math.min(LEVELS, Math.ceil(Math.abs(share) * LEVELS - 0.1));
        return level <= 0 ? "" : "heat--" + (share < 0 ? "m" : "p") + level;
    }

    /** Cells of one published grid. @param scale of the values, to shares */
    static List<Entry> grid(List<Map<String, String>> rows, String name, String column, double scale,
            Function<Double, String> down, Function<Double, String> across) {
        return rows.stream().filter(row -> row.get("grid").equals(name))
                .sorted(Comparator.comparingDouble((Map<String, String> row) -> number(row, "down_value"))
                        .thenComparingDouble(row -> number(row, "across_value")))
                .map(row -> new Entry(down.apply(number(row, "down_value")), across.apply(number(row, "across_value")),
                        scale * number(row, column)))
                .toList();
    }

    private static double number(Map<String, String> row, String column) {
        return PublishedTable.number(row.get(column));
    }
}
