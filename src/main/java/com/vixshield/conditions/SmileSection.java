package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.delta;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.vixshield.chart.CurveChart;
import com.vixshield.chart.CurveChart.Curve;
import com.vixshield.chart.Drawing;
import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Figure;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.SmileFit;
import com.vixshield.quant.volatility.SmilePoint;

/** Builds the section on the smile: volatility by strike, with the strikes that the tiers sell. */
final class SmileSection {

    private static final String TABLE = "smile-strikes";
    /** Standard deviations from the forward that are drawn; beyond them quotes are a tick or nothing. */
    private static final double DRAWN = 4;

    private SmileSection() {
    }

    static Band of(MarketDay day) {
        DailySignal signal = day.computed();
        String words = "Volatility of out-of-the-money options that expire at the next close. Lines mark the strikes that the tiers sell.";
        List<SmilePoint> drawn = drawn(signal);
        if (drawn.size() < 2) {
            return new Band("smile", "Smile", words, List.of(), List.of(), List.of(),
                    List.of("Not available: " + signal.unavailable().getOrDefault("smile", "too few quotes") + "."));
        }
        Map<Double, String> sold = sold(signal);
        return new Band("smile", "Smile", words, facts(signal), List.of(figure(drawn, sold)),
                List.of(tiers(signal), strikes(drawn, sold)),
                List.of("Drawn within " + strike(DRAWN)
                        + " standard deviations of the forward. Strikes are selected on each quote’s own "
                        + "volatility, never on the fitted smile."));
    }

    private static List<SmilePoint> drawn(DailySignal signal) {
        if (signal.forward().isEmpty() || signal.atm().isEmpty()) {
            return List.of();
        }
        double reach = DRAWN * signal.atm().get().s();
        double forward = signal.forward().get().value();
        return signal.smile().stream().filter(point -> point.iv().isPresent())
                .filter(point -> Math.abs(Math.log(point.strike() / forward)) <= reach).toList();
    }

    private static List<Fact> facts(DailySignal signal) {
        List<Fact> facts = new ArrayList<>();
        AtTheMoney atm = signal.atm().orElseThrow();
        facts.add(new Fact("At the forward", OptionalNumbers.percent(atm.ivAct365(), 1),
                "implied volatility, annualised by calendar time"));
        facts.add(new Fact("Straddle", points(atm.straddle()), "points, struck at the forward"));
        signal.smileFit().ifPresent(fit -> facts.add(fit(fit)));
        return facts;
    }

    private static Fact fit(SmileFit fit) {
        return new Fact("Fit", fit.quality(),
                percent(fit.inside(), 0) + " of " + quantity(fit.n()) + " quotes inside bid and ask; "
                        + fit.method());
    }

    private static Map<Double, String> sold(DailySignal signal) {
        Map<Double, TreeSet<String>> tiers = new TreeMap<>();
        signal.tiers().forEach((tier, result) -> {
            if (result instanceof CondorTier condor) {
                condor.legs().shorts()
                        .forEach(leg -> tiers.computeIfAbsent(leg.strike(), key -> new TreeSet<>()).add(name(tier)));
            }
        });
        return tiers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue()), (a, b) -> a,
                        TreeMap::new));
    }

    private static String name(Tier tier) {
        return tier.label() + " " + tier.aim();
    }

    private static Figure figure(List<SmilePoint> drawn, Map<Double, String> sold) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("Mid", curve(drawn, SmilePoint::iv)));
        NavigableMap<Double, Double> model = curve(drawn, point -> scaled(point, point.sModel()));
        if (model.size() > 1) {
            curves.add(new Curve("Fitted", model));
        }
        List<Double> guides = List.copyOf(sold.keySet());
        return Figure.curves(CurveChart.of(curves, guides, Drawing.WIDE), CurveChart.of(curves, guides, Drawing.NARROW),
                "Implied volatility in percent by strike. The table below has every strike.",
                "Implied volatility in percent by strike: of the mid, and fitted.", TABLE);
    }

    private static NavigableMap<Double, Double> curve(List<SmilePoint> points,
            Function<SmilePoint, OptionalDouble> volatility) {
        NavigableMap<Double, Double> curve = new TreeMap<>();
        points.forEach(point -> volatility.apply(point).ifPresent(value -> curve.put(point.strike(), 100 * value)));
        return curve;
    }

    /** A total standard deviation as the volatility that the mid's is. */
    private static OptionalDouble scaled(SmilePoint point, OptionalDouble s) {
        return s.isPresent() && point.s() > 0
                ? OptionalDouble.of(s.getAsDouble() / point.s() * point.iv().getAsDouble())
                : OptionalDouble.empty();
    }

    private static Table tiers(DailySignal signal) {
        List<Row> rows = new ArrayList<>();
        Tier.all().forEach(tier -> {
            if (signal.tiers().get(tier) instanceof CondorTier condor) {
                rows.add(Row.of(name(tier), strike(condor.legs().longPut().strike()), strike(condor.legs().shortPut().strike()),
                        strike(condor.legs().shortCall().strike()), strike(condor.legs().longCall().strike()),
                        OptionalNumbers.percent(condor.legs().shortPut().iv(), 1),
                        OptionalNumbers.percent(condor.legs().shortCall().iv(), 1)));
            } else {
                rows.add(Row.of(name(tier), "no condor", "–", "–", "–", "–", "–"));
            }
        });
        return Table.open("smile-tiers", "Strikes of the six tiers.",
                List.of("Tier", "Buy put", "Sell put", "Sell call", "Buy call",
                        "Volatility of the put", "of the call"),
                rows);
    }

    private static Table strikes(List<SmilePoint> points, Map<Double, String> sold) {
        return Table.folded(TABLE, "Every strike that is drawn; bid and ask in points.",
                List.of("Strike", "Option", "Bid", "Ask", "Volatility", "Fitted", "Delta", "Sold by"),
                points.stream().map(point -> Row.at(point.strike(), strike(point.strike()),
                        point.right().name().toLowerCase(Locale.ROOT), points(point.bid()), points(point.ask()),
                        OptionalNumbers.percent(point.iv(), 1), OptionalNumbers.percent(scaled(point, point.sModel()), 1),
                        delta(point.delta()),
                        sold.getOrDefault(point.strike(), ""))).toList());
    }
}
