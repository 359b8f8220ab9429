package com.vixshield.conditions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vixshield.chart.CurveChart;
import com.vixshield.chart.LineChart;

/**
 * Holds one part of the page, in words and formatted numbers.
 *
 * @param id of its heading
 * @param words under the heading
 * @param notes below everything else
 */
record Band(String id, String title, String words, List<Fact> facts, List<Figure> figures, List<Table> tables,
        List<String> notes) {

    Band {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** @param note below the value, or null */
    record Fact(String label, String value, String note) {
    }

    /**
     * A drawing with its narrow twin; either curves over a number or lines over time.
     *
     * @param label says it to who does not see it
     * @param table id of the table with its values
     */
    record Figure(CurveChart wide, CurveChart narrow, LineChart wideLines, LineChart narrowLines, String label, String caption,
            String table) {

        static Figure curves(CurveChart wide, CurveChart narrow, String label, String caption, String table) {
            return new Figure(wide, narrow, null, null, label, caption, table);
        }

        static Figure lines(LineChart wide, LineChart narrow, String label, String caption, String table) {
            return new Figure(null, null, wide, narrow, label, caption, table);
        }
    }

    /**
     * @param id for the drawing that reads from it
     * @param folded whether it opens on demand
     */
    record Table(String id, String caption, List<String> columns, List<Row> rows, boolean folded) {

        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Columns of figures stand right. */
        public List<Cell> getHeads() {
            return IntStream.range(0, columns.size())
                    .mapToObj(i -> new Cell(columns.get(i),
                            i > 0 && rows.stream().allMatch(row -> row.cells().get(i - 1).figure())))
                    .toList();
        }

        static Table open(String id, String caption, List<String> columns, List<Row> rows) {
            return new Table(id, caption, columns, rows, false);
        }

        static Table folded(String id, String caption, List<String> columns, List<Row> rows) {
            return new Table(id, caption, columns, rows, true);
        }
    }

    /**
     * @param x place on the drawing's axis, null in a table without one
     * @param href where its name leads, or null
     */
    record Row(Double x, String href, String name, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String name, String... cells) {
            return new Row(null, null, name, cells(cells));
        }

        static Row at(double x, String name, String... cells) {
            return new Row(x, null, name, cells(cells));
        }

        static Row link(String href, String name, String... cells) {
            return new Row(null, href, name, cells(cells));
        }

        private static List<Cell> cells(String... texts) {
            return Stream.of(texts).map(Cell::of).toList();
        }
    }

    /** @param figure whether it is a number, which stands right */
    record Cell(String text, boolean figure) {

        private static final Pattern FIGURE = Pattern.compile("[−+±]?[\\d.,]+(\u202F[%×])?|–|not available");

        static Cell of(String text) {
            return new Cell(text, FIGURE.matcher(text).matches());
        }
    }
}
