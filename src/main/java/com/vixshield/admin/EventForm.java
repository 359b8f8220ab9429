package com.vixshield.admin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.web.FormReader;
import com.vixshield.web.format.IsoDates;

/**
 * Holds a scheduled event as an operator entered it: agencies move their releases, and a shutdown moves them all.
 *
 * @param entries by field: event, event-day, event-time
 * @param errors by field
 * @param kind null while it cannot be read, as is the date
 */
record EventForm(Map<String, String> entries, Map<String, String> errors, EventKind kind, LocalDate date,
        Optional<LocalTime> time) {

    private static final int YEARS_AHEAD = 2;

    static EventForm empty() {
        return new EventForm(Map.of("event", EventKind.CPI.name()), Map.of(), null, null, Optional.empty());
    }

    static EventForm read(MultivaluedMap<String, String> fields, Instant now) {
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        FormReader form = new FormReader(fields);
        Optional<EventKind> kind = form.choice("event", EventKind.class, "Choose one of these.");
        Optional<LocalDate> date = form.read("event-day", IsoDates::of,
                "Write the day as year-month-day, for example " + today.plusDays(1) + ".");
        date.flatMap(day -> problem(day, today)).ifPresent(problem -> form.refuse("event-day", problem));
        Optional<LocalTime> time = form.readIfGiven("event-time", FormReader::time,
                "Write a New York time, for example 08:30, or leave it empty.");
        return new EventForm(form.entries(), form.errors(), kind.orElse(null), date.orElse(null), time);
    }

    private static Optional<String> problem(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            return Optional.of("That day is over, and what was on it stays as it was.");
        }
        if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.of(date + " is more than two years away. Is the year right?");
        }
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                ? Optional.of(date + " is a weekend, on which nothing is scheduled.")
                : Optional.empty();
    }

    boolean valid() {
        return errors.isEmpty();
    }

    String entry(String field) {
        return entries.getOrDefault(field, "");
    }
}
