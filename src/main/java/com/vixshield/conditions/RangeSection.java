package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.tenth;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.range.BandCoverage;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.web.format.NumberFormats;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on the expected range, with how often each band has held so far. */
final class RangeSection {

    private RangeSection() {
    }

    static Band of(MarketDay day) {
        Optional<ExpectedMove> edr = day.computed().edr();
        String words = "From this session’s quotes to the close of " + TimeFormats.date(day.computed().expiry()) + ".";
        if (edr.isEmpty()) {
            return new Band("range", "Expected range", words, List.of(), List.of(), List.of(),
                    List.of("Not available: " + day.computed().unavailable().getOrDefault("edr", "too little history") + "."));
        }
        ExpectedMove move = edr.get();
        return new Band("range", "Expected range", words, facts(day, move), List.of(),
                List.of(bands(day, move)),
                List.of("Coverage is counted forward: each session’s band was made of what was known before "
                        + "it. The worst year is the calendar year with the lowest share."));
    }

    private static List<Fact> facts(MarketDay day, ExpectedMove move) {
        return List.of(
                new Fact("One standard deviation", percent(move.sigma(), 2), "of the index, to the next close"),
                new Fact("One-day implied volatility", percent(move.readings().iv1(), 1), source(move.readings().iv1Source())),
                new Fact("HV20", percent(move.readings().hv20(), 1), "historical volatility of 20 returns, annualised"),
                new Fact("Range of five sessions", percent(move.readings().r5(), 2), "mean of ln(high/low)"),
                new Fact("Weights", decimal(move.weights().a(), 2) + " · " + decimal(move.weights().b(), 2) + " · "
                        + decimal(move.weights().c(), 2), "of the three before, fitted each month"),
                new Fact("Factor for events", decimal(move.eventFactor(), 2), null),
                new Fact("Options over the model", OptionalNumbers.decimal(move.sAtmOverSigma(), 2),
                        "at-the-money deviation over the one expected"),
                new Fact("Forward", day.computed().forward().map(Forward::value).map(NumberFormats::level)
                        .orElse("not available"), "the middle of the bands"));
    }

    private static String source(String name) {
        return name.endsWith("k") ? name.substring(0, name.length() - 1).strip() + ", scaled to one day" : name;
    }

    private static Table bands(MarketDay day, ExpectedMove move) {
        return Table.open("bands", "Bands, and how often they have held.",
                List.of("Band", "Width", "From", "To", "Held", "Sessions", "Worst year"), List.of(
                        row("80 %", move.widths().edr80(), day, move.coverages().coverage80()),
                        row("85 %", move.widths().edr85(), day, move.coverages().coverage85()),
                        row("90 %", move.widths().edr90(), day, move.coverages().coverage90())));
    }

    private static Row row(String name, OptionalDouble width, MarketDay day, Optional<BandCoverage> coverage) {
        Optional<Double> forward = day.computed().forward().map(Forward::value);
        return Row.of(name, OptionalNumbers.of(width, value -> "±" + percent(value, 2)), edge(forward, width, -1),
                edge(forward, width, 1),
                coverage.map(held -> percent(held.overall(), 1)).orElse("not available"),
                coverage.map(held -> quantity(held.outcomes())).orElse("–"), coverage.flatMap(RangeSection::worst).orElse("–"));
    }

    private static String edge(Optional<Double> forward, OptionalDouble width, int side) {
        return forward.isPresent() && width.isPresent()
                ? tenth(forward.get() * Math.exp(side * width.getAsDouble()))
                : "not available";
    }

    private static Optional<String> worst(BandCoverage coverage) {
        return coverage.worstYear().map(year -> OptionalNumbers.percent(coverage.worstYearCoverage(), 1) + " in " + year);
    }
}
