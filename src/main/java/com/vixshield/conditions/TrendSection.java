package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.signedPercent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.hedge.motion.PostEventTrend;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.MotionParameters;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on the trend of the VIX: MACD, RSI, the Time-Shifting reading, and what Motion would do. */
final class TrendSection {

    private TrendSection() {
    }

    static Band of(MarketDay day) {
        Optional<VixTrend> trend = day.published().hedge().motion();
        MotionParameters motion = day.rulebook().hedge().motion();
        String words = "“Time-Shifting” in the founding text: the weights of the hedge follow MACD and RSI of the VIX. Motion does, "
                + "Loyalty stays at its fixed weights.";
        if (trend.isEmpty()) {
            return new Band("trend", "Trend of the VIX", words, List.of(), List.of(), List.of(),
                    List.of("Not available: too few sessions of the VIX are stored for its indicators."));
        }
        return new Band("trend", "Trend of the VIX", words, facts(trend.get(), motion), List.of(),
                List.of(weights(day, trend.get())), notes(day, trend.get(), motion));
    }

    private static List<Fact> facts(VixTrend trend, MotionParameters motion) {
        return List.of(
                new Fact("MACD histogram", decimal(trend.macdHist(), 3),
                        "points; " + motion.fast() + ", " + motion.slow() + ", "
                                + motion.smoothing() + " sessions"),
                new Fact("RSI", decimal(trend.rsi14(), 1),
                        motion.rsiPeriod() + " sessions; above 50 the VIX rises more than it falls"),
                new Fact("ATR", decimal(trend.atr14(), 2), "points; " + motion.atrPeriod() + " sessions"),
                new Fact("Time-Shifting reading", decimal(trend.s(), 2),
                        "−1 to 1; mean of MACD " + decimal(trend.z(), 2) + " and RSI " + decimal(trend.r(), 2)),
                new Fact("At the close of", TimeFormats.date(trend.date()), null));
    }

    private static Table weights(MarketDay day, VixTrend trend) {
        LayerWeights loyalty = day.rulebook().hedge().weights();
        LayerWeights wanted = trend.weights();
        return Table.open("motion", "Shares of the hedge’s yearly budget.",
                List.of("Layer", "Loyalty", "Motion wants", "Difference"),
                List.of(row("Front", loyalty.front(), wanted.front()), row("Mid", loyalty.mid(), wanted.mid()),
                        row("Long", loyalty.longTerm(), wanted.longTerm())));
    }

    private static Row row(String name, double fixed, double wanted) {
        return Row.of(name, percent(fixed, 0), percent(wanted, 1),
                signedPercent(wanted - fixed, 1));
    }

    private static List<String> notes(MarketDay day, VixTrend trend, MotionParameters motion) {
        List<String> notes = new ArrayList<>();
        notes.add(moves(day, trend, motion));
        notes.add(trend.monetiseByRsi()
                ? "RSI of " + decimal(motion.overboughtRsi(), 0)
                        + " or more and a falling VIX: Motion sells half of the front layer "
                        + "and buys the long one with it."
                : "Motion sells half of the front layer when the RSI is " + decimal(motion.overboughtRsi(), 0)
                        + " or more and the VIX closes lower; it does not today.");
        PostEventTrend reread = PostEventTrend.of(day.history(), day.computed().session(), day.rulebook().hedge(),
                OptionalDouble.empty());
        if (!reread.events().isEmpty()) {
            notes.add("Read again after " + reread.events().stream().map(MarketEvent::title).collect(Collectors.joining(", "))
                    + (reread.after().isPresent() ? ": the reading above is the one after it." : ": not available yet."));
        }
        notes.add("No claim is made that Motion does better than Loyalty; both are graded.");
        return notes;
    }

    /** From Loyalty, as a book that has just begun holds it. */
    private static String moves(MarketDay day, VixTrend trend, MotionParameters motion) {
        LayerWeights loyalty = day.rulebook().hedge().weights();
        double farthest = loyalty.distance(trend.weights());
        String limit = " No weight moves by more than " + percent(motion.maxMove(), 0) + " of the budget in a session.";
        return farthest <= motion.band()
                ? "All of these are within " + percent(motion.band(), 0)
                        + " of Loyalty: a hedge that stands there would not trade."
                        + limit
                : "A hedge that stands at Loyalty would trade until it is " + percent(motion.band(), 0)
                        + " away from what Motion wants." + limit;
    }
}
