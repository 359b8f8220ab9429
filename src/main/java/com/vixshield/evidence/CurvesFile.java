package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.inference.Drawdown;
import com.vixshield.quant.inference.MatchedSize;
import com.vixshield.quant.inference.WeeklyCurve;

/** Lays out books by week: equity at its last session, 100 at the start, and how deep it was under water in the week. */
final class CurvesFile {

    private final SessionTable table;
    private final int first;

    /** @param first index of the first day of returns */
    CurvesFile(SessionTable table, int first) {
        this.table = table;
        this.first = first;
    }

    CsvTable of(Map<String, double[]> books) {
        Stream<String> depths = books.keySet().stream().map(name -> name + "_under_water");
        CsvTable file = new CsvTable(Stream.of(Stream.of("date"), books.keySet().stream(), depths).flatMap(s -> s)
                .toArray(String[]::new));
        List<WeeklyCurve> curves = books.keySet().stream().map(name -> new WeeklyCurve()).toList();
        int days = books.values().iterator().next().length;
        for (int i = 0; i < days; i++) {
            add(curves, books.values(), i);
            if (i + 1 == days || WeeklyCurve.isNewWeek(date(i), date(i + 1))) {
                file.add(row(curves, i));
            }
        }
        return file;
    }

    private static void add(List<WeeklyCurve> curves, Collection<double[]> books, int day) {
        int at = 0;
        for (double[] returns : books) {
            curves.get(at++).add(returns[day]);
        }
    }

    private List<Object> row(List<WeeklyCurve> curves, int day) {
        List<Object> row = new ArrayList<>(List.of(date(day)));
        curves.forEach(curve -> row.add(curve.level()));
        curves.forEach(curve -> row.add(curve.takeDepth()));
        return row;
    }

    private LocalDate date(int day) {
        return table.date(first + day);
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
