package com.vixshield.admin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.EventKind;

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
        return new Reader(fields, now.atZone(SessionCalendar.NEW_YORK).toLocalDate()).read();
    }

    boolean valid() {
        return errors.isEmpty();
    }

    String entry(String field) {
        return entries.getOrDefault(field, "");
    }

    private static final class Reader {

        private final Map<String, String> entries = new LinkedHashMap<>();
        private final Map<String, String> errors = new LinkedHashMap<>();
        private final LocalDate today;

        Reader(MultivaluedMap<String, String> fields, LocalDate today) {
            for (String field : new String[]{"event", "event-day", "event-time"}) {
                entries.put(field, Optional.ofNullable(fields.getFirst(field)).orElse("").strip());
            }
            this.today = today;
        }

        EventForm read() {
            return new EventForm(entries, errors, kind(), date(), time());
        }

        private EventKind kind() {
            for (EventKind kind : EventKind.values()) {
                if (kind.name().equals(entries.get("event"))) {
                    return kind;
                }
            }
            errors.put("event", "Choose one of these.");
            return null;
        }

        private LocalDate date() {
            try {
                LocalDate date = LocalDate.parse(entries.get("event-day"));
                if (date.isBefore(today)) {
                    errors.put("event-day", "That day is over, and what was on it stays as it was.");
                } else if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
                    errors.put("event-day", date + " is more than two years away. Is the year right?");
                } else if (date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
                    errors.put("event-day", date + " is a weekend, on which nothing is scheduled.");
                }
                return date;
            } catch (DateTimeException e) {
                errors.put("event-day", "Write the day as year-month-day, for example " + today.plusDays(1) + ".");
                return null;
            }
        }

        private Optional<LocalTime> time() {
            String text = entries.get("event-time");
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
            } catch (DateTimeException e) {
                errors.put("event-time", "Write a New York time, for example 08:30, or leave it empty.");
                return Optional.empty();
            }
        }
    }
}
