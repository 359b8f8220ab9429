package com.vixshield.trackrecord.page;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.chart.LineChart.Series;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.statistics.EquityCurve;
import com.vixshield.quant.statistics.EquityCurve.Point;
import com.vixshield.quant.statistics.SampleMean;
import com.vixshield.trackrecord.page.RecordPage.Charts;
import com.vixshield.trackrecord.page.RecordPage.YearLine;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordSummary;

/** Builds the equity and its drawdown, drawn and as a table by year. */
final class EquityChartSection {

    private EquityChartSection() {
    }

    /** Null without a graded session. */
    static Charts charts(List<RecordDay> days, Tier tier, BasisFilter basis, RecordSummary summary) {
        if (summary.sessions() == 0) {
            return null;
        }
        List<Series> equity = List.of(series("taken", summary.curve(), Point::equity),
                series("every condor", summary.ungated(), Point::equity));
        List<Series> water = List.of(series("taken", summary.curve(), Point::underWater),
                series("every condor", summary.ungated(), Point::underWater));
        return new Charts(LineChart.of(equity, Drawing.WIDE), LineChart.of(equity, Drawing.NARROW),
                LineChart.of(water, Drawing.WIDE), LineChart.of(water, Drawing.NARROW), years(days, tier, basis, summary),
                water.stream().flatMap(line -> line.values().values().stream()).allMatch(depth -> depth == 0));
    }

    private static Series series(String name, EquityCurve curve, ToDoubleFunction<Point> value) {
        return new Series(name, curve.points().stream().collect(Collectors.toMap(Point::session, value::applyAsDouble,
                (a, b) -> b, TreeMap::new)));
    }

    private static List<YearLine> years(List<RecordDay> days, Tier tier, BasisFilter basis, RecordSummary summary) {
        NavigableMap<LocalDate, Point> taken = bySession(summary.curve());
        NavigableMap<LocalDate, Point> ungated = bySession(summary.ungated());
        return days.stream().filter(day -> day.tier(tier).isPresent())
                .collect(Collectors.groupingBy(day -> day.session().getYear(), TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(year -> year(year.getKey(), year.getValue(), tier, basis, taken, ungated)).toList();
    }

    private static YearLine year(int year, List<RecordDay> days, Tier tier, BasisFilter basis,
            NavigableMap<LocalDate, Point> taken,
            NavigableMap<LocalDate, Point> ungated) {
        LocalDate end = LocalDate.of(year, 12, 31);
        SampleMean results = RecordSummary.taken(days, tier, basis);
        return new YearLine(year, days.size(), results.n(), results.total(),
                taken.floorEntry(end).getValue().equity(), ungated.floorEntry(end).getValue().equity(),
                days.stream().mapToDouble(day -> taken.get(day.session()).underWater()).min().orElse(0));
    }

    private static NavigableMap<LocalDate, Point> bySession(EquityCurve curve) {
        return curve.points().stream().collect(Collectors.toMap(Point::session, point -> point, (a, b) -> b, TreeMap::new));
    }
}
