package com.vixshield.market.event;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.quant.history.EventKind;

/** Provides the announcements of this installation's market: simulated with a simulated market, else as published. */
public interface ScheduledEvents {

    /** Both days included, ascending, each announcement once. */
    List<MarketEvent> between(LocalDate first, LocalDate last);

    /** The last known announcement of each kind; a kind without one has never been announced. */
    Map<EventKind, MarketEvent> last();

    /** Whether it goes on by rule. A published calendar ends, and what follows its last entry is unknown. */
    default boolean isEndless() {
        return false;
    }

    /** Kinds of which it cannot be known whether they fall on that day. */
    default Set<EventKind> unknownOn(LocalDate day) {
        Set<EventKind> unknown = EnumSet.noneOf(EventKind.class);
        if (!isEndless()) {
            unknown.addAll(EnumSet.allOf(EventKind.class));
            last().forEach((kind, event) -> unknown.removeIf(other -> other == kind && !event.date().isBefore(day)));
        }
        return unknown;
    }
}
