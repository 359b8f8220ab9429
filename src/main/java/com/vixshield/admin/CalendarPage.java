package com.vixshield.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.market.MarketStatus;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.market.event.ScheduledEvents;
import com.vixshield.market.session.Announcement;
import com.vixshield.quant.history.EventKind;
import com.vixshield.signal.view.MarketStatusText;

/**
 * Shows the coming sessions, what expires and is scheduled on them, and the forms that change them.
 *
 * @param reach until when announcements are known; empty where they go on by rule
 * @param entries what operators have entered of sessions, newest first
 * @param withdrawable days still to come that an entry has changed
 * @param event null where the events cannot be changed, because the market is simulated or recorded
 */
record CalendarPage(String market, List<Day> days, List<Reach> reach, List<Announcement> entries, List<LocalDate> withdrawable,
        CalendarForms.Closure closure, CalendarForms.Event event) {

    private static final int SESSIONS = 30;

    /**
     * A weekday.
     *
     * @param closes null when there is no session
     * @param note why it is closed or short, null on an ordinary session
     */
    record Day(LocalDate date, Instant closes, boolean early, String note, List<String> expiries, List<MarketEvent> events) {

        public boolean isClosed() {
            return closes == null;
        }

        public String getExpiring() {
            return String.join(", ", expiries);
        }
    }

    /** @param last announcement that is known; null when there is none */
    record Reach(String title, MarketEvent last, boolean over) {
    }

    static CalendarPage of(CalendarForms.Closure closure, CalendarForms.Event event, SessionCalendar calendar,
            ScheduledEvents events,
            List<Announcement> entries, Instant now) {
        MarketStatus status = MarketStatus.at(now, calendar);
        return new CalendarPage(MarketStatusText.state(status), days(status.session(), calendar, events),
                reach(events, status.session()), entries,
                withdrawable(entries, now.atZone(SessionCalendar.NEW_YORK).toLocalDate()), closure, event);
    }

    private static List<Reach> reach(ScheduledEvents events, LocalDate next) {
        if (events.isEndless()) {
            return List.of();
        }
        Map<EventKind, MarketEvent> last = events.last();
        Set<EventKind> unknown = events.unknownOn(next);
        return Stream.of(EventKind.values())
                .map(kind -> new Reach(MarketEvent.title(kind), last.get(kind), unknown.contains(kind))).toList();
    }

    /** Weekdays from the first session on until so many sessions are among them. */
    private static List<Day> days(LocalDate first, SessionCalendar calendar, ScheduledEvents events) {
        LocalDate last = first;
        for (int i = 1; i < SESSIONS; i++) {
            last = calendar.next(last);
        }
        Map<LocalDate, List<MarketEvent>> held = events.between(first, last).stream()
                .collect(Collectors.groupingBy(MarketEvent::date));
        return first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.isSession(day) || calendar.closedFor(day).isPresent())
                .map(day -> day(day, calendar, held.getOrDefault(day, List.of()))).toList();
    }

    private static Day day(LocalDate date, SessionCalendar calendar, List<MarketEvent> events) {
        if (!calendar.isSession(date)) {
            return new Day(date, null, false, calendar.closedFor(date).orElse(null), List.of(), events);
        }
        return new Day(date, calendar.close(date), calendar.isEarlyClose(date), calendar.shortenedFor(date).orElse(null),
                expiries(date, calendar), events);
    }

    private static List<String> expiries(LocalDate date, SessionCalendar calendar) {
        List<String> expiries = new ArrayList<>();
        YearMonth month = YearMonth.from(date);
        if (calendar.listsSpxw(date)) {
            expiries.add("SPXW");
        }
        if (calendar.monthlyExpiry(month).equals(date)) {
            expiries.add("SPX");
        }
        if (calendar.vixExpiry(month).equals(date)) {
            expiries.add("VIX");
            expiries.add("VX");
        }
        return expiries;
    }

    /** The latest entry of a day is the one in force. */
    private static List<LocalDate> withdrawable(List<Announcement> entries, LocalDate today) {
        Map<LocalDate, Announcement> inForce = entries.stream()
                .collect(Collectors.toMap(Announcement::day, entry -> entry, (newer, older) -> newer));
        return inForce.values().stream().filter(entry -> entry.special().isPresent() && !entry.day().isBefore(today))
                .map(Announcement::day).sorted().toList();
    }
}
