package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedPercent;
import static com.vixshield.web.format.NumberFormats.signedPoints;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.chart.CurveChart;
import com.vixshield.chart.Drawing;
import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Figure;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.volatility.TermStructure;
import com.vixshield.quant.volatility.TermStructure.VxPoint;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on volatility by horizon: the indices, the futures, and the slope between the first two. */
final class VolatilitySection {

    private static final String INDICES = "term-indices";
    private static final String FUTURES = "term-futures";

    private VolatilitySection() {
    }

    static Band of(MarketDay day) {
        TermStructure term = day.computed().termStructure();
        List<Index> indices = List.of(new Index("VIX1D", 1, term.vix1d()), new Index("VIX9D", 9, term.vix9d()),
                new Index("VIX", 30, term.vix()), new Index("VIX3M", 93, term.vix3m()), new Index("VIX6M", 184, term.vix6m()));
        return new Band("term", "Volatility by horizon", "Indices of the session; futures at the newest settlement before it.",
                facts(day, term), figures(indices, term.vx()), List.of(
                        Table.open(INDICES, "Volatility indices, points.", List.of("Index", "Calendar days", "Level"),
                                indices.stream().map(index -> Row.at(index.days(), index.name(), quantity(index.days()),
                                        OptionalNumbers.level(index.value()))).toList()),
                        futures(term.vx())),
                term.vx().isEmpty()
                        ? List.of("No settlement of VIX futures is stored for the days before this session.")
                        : List.of());
    }

    private record Index(String name, int days, OptionalDouble value) {
    }

    private static List<Fact> facts(MarketDay day, TermStructure term) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("VX2 over VX1, less one", OptionalNumbers.signedPercent(term.slope(), 1),
                "the “Interest Rate Differential” of the founding text"));
        facts.add(new Fact("VX2 less VX1", differential(term.vx()), "points; above zero is contango"));
        facts.add(new Fact("Settlements of", day.published().hedge().curveDate().map(TimeFormats::date).orElse("not available"),
                null));
        return facts;
    }

    private static String differential(List<VxPoint> vx) {
        return vx.size() > 1 && vx.get(0).month() == 1 && vx.get(1).month() == 2
                ? signedPoints(vx.get(1).settle() - vx.get(0).settle())
                : "not available";
    }

    private static Table futures(List<VxPoint> vx) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vx.size(); i++) {
            VxPoint point = vx.get(i);
            rows.add(Row.at(point.days(), "VX" + point.month(), TimeFormats.date(point.expiry()), quantity(point.days()),
                    level(point.settle()), i == 0 ? "–" : signedPercent(point.settle() / vx.get(i - 1).settle() - 1, 1)));
        }
        return Table.open(FUTURES, "Monthly VIX futures, points.",
                List.of("Month", "Expires", "Calendar days", "Settled", "Over the month before"), rows);
    }

    private static List<Figure> figures(List<Index> indices, List<VxPoint> vx) {
        NavigableMap<Double, Double> spot = new TreeMap<>();
        indices.forEach(index -> index.value().ifPresent(value -> spot.put((double) index.days(), value)));
        NavigableMap<Double, Double> futures = new TreeMap<>();
        vx.forEach(point -> futures.put((double) point.days(), point.settle()));
        List<Figure> figures = new ArrayList<>();
        if (spot.size() > 1) {
            figures.add(figure("Indices", spot, "Volatility indices by calendar days, points.", INDICES));
        }
        if (futures.size() > 1) {
            figures.add(figure("Futures", futures, "VIX futures by calendar days to their expiry, points.", FUTURES));
        }
        return figures;
    }

    private static Figure figure(String name, NavigableMap<Double, Double> values, String caption, String table) {
        List<CurveChart.Curve> curves = List.of(new CurveChart.Curve(name, values));
        return Figure.curves(CurveChart.of(curves, List.of(), Drawing.WIDE), CurveChart.of(curves, List.of(), Drawing.NARROW),
                caption + " The table below has the values.", caption, table);
    }
}
