package com.vixshield.admin;

import static com.vixshield.web.format.TimeFormats.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.SpecialDay;
import com.vixshield.web.FormReader;
import com.vixshield.web.format.IsoDates;

/**
 * Holds a closure or early close as an operator entered it, with an error at each invalid field.
 *
 * @param entries by field: day, kind, time, reason
 * @param errors by field
 * @param date null while it cannot be read, as is the announcement
 */
record AnnouncementForm(Map<String, String> entries, Map<String, String> errors, LocalDate date, SpecialDay announcement) {

    static final String CLOSED = "closed";
    static final String EARLY = "early";
    static final String OTHER = "other";

    private static final LocalTime USUAL_EARLY = LocalTime.of(13, 0);
    /** A session needs room for its preview 15 minutes before the close; from 16:00 on it is an ordinary one. */
    private static final LocalTime EARLIEST = LocalTime.of(9, 46);
    private static final LocalTime LATEST = LocalTime.of(15, 59);
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;
    private static final int YEARS_AHEAD = 2;

    static AnnouncementForm empty() {
        return new AnnouncementForm(Map.of("kind", CLOSED), Map.of(), null, null);
    }

    static AnnouncementForm read(MultivaluedMap<String, String> fields, SessionCalendar calendar, Instant now) {
        return new Reader(fields, calendar, now).read();
    }

    boolean valid() {
        return errors.isEmpty();
    }

    String entry(String field) {
        return entries.getOrDefault(field, "");
    }

    private static final class Reader {

        private final FormReader form;
        private final SessionCalendar calendar;
        private final Instant now;
        private final LocalDate today;

        Reader(MultivaluedMap<String, String> fields, SessionCalendar calendar, Instant now) {
            this.form = new FormReader(fields);
            this.calendar = calendar;
            this.now = now;
            this.today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        }

        AnnouncementForm read() {
            LocalDate date = date();
            Optional<LocalTime> closes = closes(date);
            String reason = reason();
            // kept even where no time is asked for
            form.entry("time");
            return new AnnouncementForm(form.entries(), form.errors(), date,
                    form.isValid() ? new SpecialDay(closes, reason) : null);
        }

        private LocalDate date() {
            Optional<LocalDate> date = form.read("day", IsoDates::of,
                    "Write the day as year-month-day, for example " + calendar.next(today) + ".");
            date.flatMap(this::problem).ifPresent(problem -> form.refuse("day", problem));
            return date.orElse(null);
        }

        private Optional<String> problem(LocalDate date) {
            if (date.isBefore(today) || date.equals(today) && calendar.isSessionByRule(today)
                    && !now.isBefore(calendar.close(today))) {
                return Optional.of(day(date, today) + " is over, and what happened on it stays as it was. The next session is "
                        + day(calendar.next(today), today) + ".");
            }
            if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
                return Optional.of(date + " is more than two years away. Is the year right?");
            }
            if (!calendar.isSessionByRule(date)) {
                return Optional.of(day(date, today) + " has no session anyway: "
                        + calendar.closedFor(date).orElse("it is a weekend") + ".");
            }
            return Optional.empty();
        }

        private Optional<LocalTime> closes(LocalDate date) {
            boolean open = form.error("day") == null && date.equals(today) && !now.isBefore(calendar.open(today));
            switch (form.entry("kind")) {
                case CLOSED -> {
                    if (open) {
                        form.refuse("kind", "The session has begun. Give the time at which it closes.");
                    }
                    return Optional.empty();
                }
                case EARLY -> {
                    return inTime(USUAL_EARLY, open, "kind");
                }
                case OTHER -> {
                    return other(open);
                }
                default -> {
                    form.refuse("kind", "Choose what happens on that day.");
                    return Optional.empty();
                }
            }
        }

        private Optional<LocalTime> other(boolean open) {
            return form.read("time",
                    text -> FormReader.time(text).filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST)),
                    "Write a New York time from " + EARLIEST + " to " + LATEST + ", for example 14:30.")
                    .flatMap(time -> inTime(time, open, "time"));
        }

        private Optional<LocalTime> inTime(LocalTime time, boolean open, String field) {
            LocalTime clock = now.atZone(SessionCalendar.NEW_YORK).toLocalTime();
            if (open && !time.isAfter(clock)) {
                form.refuse(field, "It is past " + time + " in New York already. Give a later time.");
            }
            return Optional.of(time);
        }

        private String reason() {
            String reason = form.entry("reason");
            if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                    || reason.chars().anyMatch(Character::isISOControl)) {
                form.refuse("reason", "Say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON
                        + " characters: readers see it on the closed day.");
            }
            return reason;
        }
    }
}
