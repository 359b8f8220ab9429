package com.vixshield.admin;

import java.util.List;
import java.util.stream.Stream;

import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.history.EventKind;
import com.vixshield.web.page.Choice;
import com.vixshield.web.page.TextField;

/** Holds both forms of the calendar page with their entries and errors. */
final class CalendarForms {

    record Closure(TextField day, Choice kind, TextField time, TextField reason) {
    }

    record Event(Choice kind, TextField day, TextField time) {
    }

    private CalendarForms() {
    }

    static Closure of(AnnouncementForm form) {
        return new Closure(TextField.of("day", "Day", form.entry("day")).hint("Year-month-day").error(form.errors().get("day")),
                new Choice("kind", "What happens", form.entry("kind"), form.errors().get("kind"),
                        List.of(new Choice.Option(AnnouncementForm.CLOSED, "No session"),
                                new Choice.Option(AnnouncementForm.EARLY, "Closes 13:00"),
                                new Choice.Option(AnnouncementForm.OTHER, "Another time"))),
                TextField.of("time", "Other closing time", form.entry("time")).hint("New York, only for another time")
                        .error(form.errors().get("time")),
                TextField.of("reason", "Reason", form.entry("reason")).hint("Readers see it on the closed day")
                        .error(form.errors().get("reason")));
    }

    static Event of(EventForm form) {
        return new Event(
                new Choice("event", "Event", form.entry("event"), form.errors().get("event"),
                        Stream.of(EventKind.values())
                                .map(kind -> new Choice.Option(kind.name(), MarketEvent.title(kind))).toList()),
                TextField.of("event-day", "Day", form.entry("event-day")).hint("Year-month-day")
                        .error(form.errors().get("event-day")),
                TextField.of("event-time", "Hour", form.entry("event-time")).hint("New York, empty where only the day is known")
                        .error(form.errors().get("event-time")));
    }
}
