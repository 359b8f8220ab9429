package com.vixshield.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.vixshield.dashboard.DashboardPage.Announced;
import com.vixshield.dashboard.DashboardPage.Moves;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.signal.view.EventLabels;

/** Builds the section on the next session's events, with the history of such sessions. */
final class EventSection {

    private EventSection() {
    }

    /** @param scheduled of the day on which the signal's options expire; only their hours are taken from here */
    static List<Announced> announced(List<EventAnalog> analogs, List<MarketEvent> scheduled, LocalDate day) {
        return analogs.stream().map(analog -> {
            EventLabels words = EventLabels.of(analog);
            return new Announced(words.title(), at(analog, scheduled, day), words.past(), analog.sessions(),
                    analog.moves().map(EventSection::moves).orElse(null));
        }).toList();
    }

    /** @param kinds whose calendar ends before the next session; null when there are none */
    static String unscheduled(Set<EventKind> kinds) {
        return kinds.isEmpty()
                ? null
                : kinds.stream().sorted().map(MarketEvent::title).collect(Collectors.joining(", ",
                        "No dates are known so far ahead of: ", ". Whether the next session has one of them cannot be said."));
    }

    private static Instant at(EventAnalog analog, List<MarketEvent> scheduled, LocalDate day) {
        return scheduled.stream().filter(event -> event.kind() == analog.kind() && event.date().equals(day))
                .flatMap(event -> event.time().stream())
                .map(time -> day.atTime(time).atZone(SessionCalendar.NEW_YORK).toInstant()).findFirst().orElse(null);
    }

    private static Moves moves(EventAnalog.Moves moves) {
        return new Moves(moves.median(), moves.p80(), moves.p90(), moves.worst(), moves.worstOn(), moves.inside());
    }
}
