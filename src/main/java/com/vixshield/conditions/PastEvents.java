package com.vixshield.conditions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.range.CalendarWindow;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.quant.range.EventHistory.Past;

/** Names what past sessions are compared by: an announcement, or a stretch of the calendar. */
enum PastEvents {
    FOMC(EventKind.FOMC),
    CPI(EventKind.CPI),
    PAYROLLS(EventKind.PAYROLLS),
    PPI(EventKind.PPI),
    GDP(EventKind.GDP),
    EARNINGS_SEASON("Earnings season", CalendarWindow.EARNINGS_SEASON, "Sessions of the " + CalendarWindow.SEASON_DAYS
            + " days from the second Friday of January, April, July and October, when the large banks report."),
    AFTER_HOLIDAY("After a holiday", CalendarWindow.AFTER_HOLIDAY,
            "The first session after a weekday on which the exchange was closed.");

    private final String title;
    private final String definition;
    private final EventKind kind;
    private final CalendarWindow window;

    PastEvents(EventKind kind) {
        this.title = MarketEvent.title(kind);
        this.definition = "Sessions in which it was announced, by the stored calendar.";
        this.kind = kind;
        this.window = null;
    }

    PastEvents(String title, CalendarWindow window, String definition) {
        this.title = title;
        this.definition = definition;
        this.kind = null;
        this.window = window;
    }

    static PastEvents of(EventKind kind) {
        return Arrays.stream(values()).filter(events -> events.kind == kind).findFirst().orElseThrow();
    }

    static Optional<PastEvents> of(String key) {
        return Arrays.stream(values()).filter(events -> events.key().equals(key)).findFirst();
    }

    /** As in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    String definition() {
        return definition;
    }

    /** Oldest first. */
    List<Past> in(EventHistory history) {
        return kind != null ? history.with(kind) : history.within(window);
    }
}
