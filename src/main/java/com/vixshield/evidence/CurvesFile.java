package com.vixshield.evidence;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.MatchedSize;

/** Lays out books by week: equity at its last session, 100 at the start, and how deep it was under water in the week. */
final class CurvesFile {

    private static final double START = 100;

    private final SessionTable table;
    private final int first;

    /** @param first index of the first day of returns */
    CurvesFile(SessionTable table, int first) {
        this.table = table;
        this.first = first;
    }

    /** One book, walked day by day. */
    private static final class Curve {

        private double equity = 1;
        private double peak = 1;
        private double deepest;

        void add(double dayReturn) {
            equity = Math.max(0, equity * (1 + dayReturn));
            peak = Math.max(peak, equity);
            deepest = Math.min(deepest, equity / peak - 1);
        }

        /** The deepest point since the last week's end. */
        double underWater() {
            double shown = deepest;
            deepest = 0;
            return shown;
        }
    }

    CsvTable of(Map<String, double[]> books) {
        Stream<String> depths = books.keySet().stream().map(name -> name + "_under_water");
        CsvTable file = new CsvTable(Stream.of(Stream.of("date"), books.keySet().stream(), depths).flatMap(s -> s)
                .toArray(String[]::new));
        List<Curve> curves = books.keySet().stream().map(name -> new Curve()).toList();
        int days = books.values().iterator().next().length;
        for (int i = 0; i < days; i++) {
            add(curves, books.values(), i);
            if (i + 1 == days || week(i + 1) != week(i)) {
                file.add(row(curves, i));
            }
        }
        return file;
    }

    private static void add(List<Curve> curves, Collection<double[]> books, int day) {
        int at = 0;
        for (double[] returns : books) {
            curves.get(at++).add(returns[day]);
        }
    }

    private List<Object> row(List<Curve> curves, int day) {
        List<Object> row = new ArrayList<>(List.of(table.date(first + day)));
        curves.forEach(curve -> row.add(rounded(START * curve.equity)));
        curves.forEach(curve -> row.add(rounded(curve.underWater())));
        return row;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    private int week(int day) {
        LocalDate date = table.date(first + day);
        return 100 * date.get(IsoFields.WEEK_BASED_YEAR) + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Size at which the bare book falls as deep as the other; 1 where it falls no deeper anyway. */
    static double sameDrawdown(double[] bare, double[] other) {
        return MatchedSize.sameDrawdown(bare, Drawdown.deepest(other, 1)).orElse(1);
    }

    static double[] sized(double[] returns, double size) {
        double[] sized = returns.clone();
        for (int i = 0; i < sized.length; i++) {
            sized[i] *= size;
        }
        return sized;
    }
}
