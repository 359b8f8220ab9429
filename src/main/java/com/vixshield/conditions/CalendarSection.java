package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.quantity;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.quant.range.CalendarWindow;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.quant.range.EventHistory;
import com.vixshield.web.format.TimeFormats;

/** Builds the calendar of the next thirty days, each event with how the sessions with it have moved before. */
@ApplicationScoped
class CalendarSection {

    static final int DAYS = 30;

    @Inject
    ScheduledEvents events;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    /** @param at empty where only the day is known */
    record Coming(LocalDate date, PastEvents events, Optional<LocalTime> at) {
    }

    /** Of the next thirty days, today included. */
    List<Coming> coming() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK);
        LocalDate last = today.plusDays(DAYS);
        List<Coming> coming = new ArrayList<>();
        for (MarketEvent event : events.between(today, last)) {
            coming.add(new Coming(event.date(), PastEvents.of(event.kind()), event.time()));
        }
        today.datesUntil(last.plusDays(1)).filter(this::isHoliday).map(calendar::next)
                .forEach(session -> coming.add(new Coming(session, PastEvents.AFTER_HOLIDAY, Optional.empty())));
        season(today, last).ifPresent(start -> coming.add(new Coming(start, PastEvents.EARNINGS_SEASON, Optional.empty())));
        coming.sort(Comparator.comparing(Coming::date).thenComparing(Coming::events));
        return coming;
    }

    private boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !calendar.isSession(day);
    }

    /** Its first day among these, or the first of these while it lasts. */
    private static Optional<LocalDate> season(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(day -> {
            LocalDate start = CalendarWindow.seasonStart(day);
            return !day.isBefore(start) && day.isBefore(start.plusDays(CalendarWindow.SEASON_DAYS));
        }).findFirst();
    }

    Band of(MarketDay day) {
        List<Row> rows = coming().stream().map(event -> row(day, event)).toList();
        return new Band("calendar", "Next " + DAYS + " days",
                "Events with how the sessions with them have moved, in the 85 % range "
                        + "that was expected of each the session before: 1 × is its edge.",
                List.of(), List.of(),
                List.of(Table.open("calendar-events", "A name opens its past sessions, one by one.",
                        List.of("Event", "Day", "New York", "Sessions", "Median", "80 %", "90 %", "Worst", "Inside"), rows)),
                notes(rows));
    }

    private List<String> notes(List<Row> rows) {
        List<String> notes = new ArrayList<>();
        if (rows.isEmpty()) {
            notes.add("No event of the next " + DAYS + " days is stored.");
        }
        String unknown = String.join(", ",
                events.unknownOn(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK).plusDays(DAYS))
                        .stream().sorted().map(MarketEvent::title).toList());
        if (!unknown.isEmpty()) {
            notes.add(
                    "The calendar of these ends within the " + DAYS + " days, so later ones may be missing: " + unknown + ".");
        }
        notes.add("Fewer than " + EventAnalog.LEAST + " sessions are too few for quantiles.");
        return notes;
    }

    private static Row row(MarketDay day, Coming event) {
        List<EventHistory.Past> past = day.past().map(event.events()::in).orElse(List.of());
        Optional<EventAnalog.Moves> moves = EventHistory.moves(past);
        return Row.link("/market/events/" + event.events().key(), event.events().title(), TimeFormats.date(event.date()),
                event.at().map(LocalTime::toString).orElse("–"), quantity(past.size()),
                moves.map(found -> OptionalNumbers.times(found.median())).orElse("–"),
                moves.map(found -> OptionalNumbers.times(found.p80())).orElse("–"),
                moves.map(found -> OptionalNumbers.times(found.p90())).orElse("–"),
                moves.map(found -> OptionalNumbers.times(found.worst()) + ", " + TimeFormats.date(found.worstOn())).orElse("–"),
                moves.map(found -> percent(found.inside(), 0)).orElse("–"));
    }
}
