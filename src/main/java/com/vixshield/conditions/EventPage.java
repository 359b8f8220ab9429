package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.quantity;
import static com.vixshield.web.format.NumberFormats.signedPercent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.quant.range.EventHistory.Past;
import com.vixshield.web.format.TimeFormats;

/** Holds the past sessions of one event, with their quantiles. */
record EventPage(String title, String definition, String source, List<Fact> facts, Table table) {

    static EventPage of(MarketDay day, PastEvents events) {
        List<Past> past = new ArrayList<>(day.past().map(events::in).orElse(List.of()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Sessions", quantity(past.size()), "with a forecast to compare with"));
        EventHistory.moves(past).ifPresent(moves -> facts.addAll(facts(moves)));
        Collections.reverse(past);
        return new EventPage(events.title(), events.definition(), day.signal().source, facts,
                Table.open("past-sessions", "Newest first. A move of 1 × ended at the edge of the range.",
                        List.of("Session", "Move of the index", "Of the expected range"),
                        past.stream()
                                .map(session -> Row.of(TimeFormats.date(session.session()), signedPercent(session.move(), 2),
                                        OptionalNumbers.times(session.share())))
                                .toList()));
    }

    private static List<Fact> facts(EventAnalog.Moves moves) {
        return List.of(new Fact("Median", OptionalNumbers.times(moves.median()), "of the expected range"),
                new Fact("80 %", OptionalNumbers.times(moves.p80()), "moved no more"),
                new Fact("90 %", OptionalNumbers.times(moves.p90()), "moved no more"),
                new Fact("Inside", percent(moves.inside(), 0), "ended within their range"),
                new Fact("Worst", OptionalNumbers.times(moves.worst()), TimeFormats.date(moves.worstOn())));
    }

    /** Too few for quantiles. */
    public boolean isFew() {
        return table.rows().size() < EventAnalog.LEAST;
    }
}
