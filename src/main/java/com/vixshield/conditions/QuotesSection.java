package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedPoints;
import static com.vixshield.web.format.NumberFormats.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.ParityEdges;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.gate.PremiumGauge;
import com.vixshield.quant.volatility.VixSelftest;

/** Builds the section on the quotes: what was discarded, conversions, reversals, boxes, and what the range pays. */
final class QuotesSection {

    private QuotesSection() {
    }

    static Band of(MarketDay day) {
        DailySignal signal = day.computed();
        return new Band("quotes", "Quotes", "SPXW options that expire at the next close, at the moment of the signal.",
                facts(day), List.of(), List.of(discarded(signal.hygiene()), edges(signal)), notes(signal));
    }

    private static List<Fact> facts(MarketDay day) {
        DailySignal signal = day.computed();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Quotes kept", quantity(signal.hygiene().usable()) + " of " + quantity(signal.hygiene().rows()),
                null));
        signal.usableStrikes()
                .ifPresent(usable -> facts.add(new Fact("Strikes with a bid", usable.puts() + " · " + usable.calls(),
                        "puts · calls out of the money")));
        facts.add(forward(signal.forward()));
        facts.add(gauge(signal.gates().premiumGauge(), day.rulebook().core().gates()));
        signal.vixSelftest().ifPresent(test -> facts.add(selftest(test)));
        return facts;
    }

    private static Fact forward(Optional<Forward> forward) {
        return forward.map(value -> new Fact("Forward", level(value.value()), value.steady()
                ? "the strikes near the money agree on it"
                : "the strikes disagree by " + points(value.iqr60()) + " points: quotes of different moments"))
                .orElse(new Fact("Forward", "not available", null));
    }

    private static Fact gauge(Optional<PremiumGauge> gauge, GateRules rules) {
        return gauge.map(paid -> new Fact("Premium gauge", points(paid.midCredit_5wide()),
                "points at mid for a " + strike(rules.premiumWidth()) + "-wide condor at " + strike(paid.shortPut()) + " and "
                        + strike(paid.shortCall()) + "; wanted " + points(rules.leastPremium())))
                .orElse(new Fact("Premium gauge", "not available", "no narrow condor at the edge of the range"));
    }

    private static Fact selftest(VixSelftest test) {
        return new Fact("VIX of our own quotes", level(test.vix()), test.difference().isPresent()
                ? signedPoints(test.difference().getAsDouble()) + " against the official index"
                        + (test.warn() ? ": too far" : "")
                : test.incomparable().orElse("nothing of the same moment to compare it with"));
    }

    private static Table discarded(HygieneCounts counts) {
        return Table.open("hygiene", "Each discarded quote is counted once, under the first reason that applies.",
                List.of("Quotes", "Number"), List.of(Row.of("Seen", quantity(counts.rows())),
                        Row.of("Discarded: not a number", quantity(counts.nan())),
                        Row.of("Discarded: negative bid", quantity(counts.bidNegative())),
                        Row.of("Discarded: no ask", quantity(counts.askNotPositive())),
                        Row.of("Discarded: bid above ask", quantity(counts.crossed())),
                        Row.of("Discarded: too old", quantity(counts.stale())),
                        Row.of("Discarded: seen before", quantity(counts.duplicate())),
                        Row.of("Kept without a bid", quantity(counts.zeroBid())),
                        Row.of("Kept with bid equal to ask", quantity(counts.locked()))));
    }

    private static Table edges(DailySignal signal) {
        List<Row> rows = new ArrayList<>();
        signal.parity().ifPresent(parity -> rows.addAll(parity(parity)));
        Consistency consistency = signal.chain().consistency();
        rows.add(Row.of("Box", signedPoints(consistency.bestBox()), "–", "–", quantity(consistency.boxes())));
        return Table.open("edges",
                "Free money at prices that could be traded, points; the largest, and how many strikes or boxes.",
                List.of("Trade", "Largest edge", "At strike", "Above zero", "Above fees"), rows);
    }

    private static List<Row> parity(ParityEdges parity) {
        return List.of(
                Row.of("Conversion", signedPoints(parity.conversionMax()), strike(parity.conversionArgmax()),
                        quantity(parity.conversionPositive()), quantity(parity.conversionBeyondFees())),
                Row.of("Reversal", signedPoints(parity.reversalMax()), strike(parity.reversalArgmax()),
                        quantity(parity.reversalPositive()), quantity(parity.reversalBeyondFees())));
    }

    private static List<String> notes(DailySignal signal) {
        List<String> notes = new ArrayList<>();
        Consistency consistency = signal.chain().consistency();
        notes.add(consistency.strikes() == 0
                ? "No vertical is sold for more than its width, and no strike costs more than its neighbours around it."
                : quantity(consistency.strikes()) + " strikes are priced against their neighbours: "
                        + consistency.monotonicity()
                        + " in order, " + consistency.convexity() + " in convexity.");
        notes.add("A conversion and a reversal are measured against our forward; a box needs none.");
        return notes;
    }
}
