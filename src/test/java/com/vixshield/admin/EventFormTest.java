package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.history.EventKind;

class EventFormTest {

    @Test
    void readsAnEventWithItsHourOrWithout() {
        EventForm cpi = form("CPI", "2026-12-10", "08:30");
        assertThat(cpi.valid()).isTrue();
        assertThat(cpi.kind()).isEqualTo(EventKind.CPI);
        assertThat(cpi.date()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(cpi.time()).contains(LocalTime.of(8, 30));
        assertThat(form("GDP", "2026-12-23", "").time()).isEmpty();
    }

    @Test
    void saysWhatItCannotRead() {
        assertThat(form("Inflation", "2026-12-10", "08:30").errors()).containsOnlyKeys("event");
        assertThat(form("CPI", "10 December", "8.30").errors()).containsOnlyKeys("event-day", "event-time");
        assertThat(form("CPI", "2026-11-20", "").errors().get("event-day")).contains("is over");
        assertThat(form("CPI", "2026-12-12", "").errors().get("event-day")).contains("weekend");
        assertThat(form("CPI", "2062-12-12", "").errors().get("event-day")).contains("Is the year right?");
        assertThat(form("CPI", "2026-11-20", "").entry("event-day")).isEqualTo("2026-11-20");
    }

    @Test
    void keepsWhatWasEnteredBesideWhatIsWrongWithIt() {
        CalendarForms.Event fields = CalendarForms.of(form("CPI", "soon", "08:30"));
        assertThat(fields.kind().chosen()).isEqualTo("CPI");
        assertThat(fields.kind().options()).hasSize(EventKind.values().length);
        assertThat(fields.day().value()).isEqualTo("soon");
        assertThat(fields.day().error()).startsWith("Write the day as year-month-day");
        assertThat(fields.time().value()).isEqualTo("08:30");
        assertThat(fields.time().error()).isNull();
    }

    private static EventForm form(String kind, String day, String time) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        fields.put("event", List.of(kind));
        fields.put("event-day", List.of(day));
        fields.put("event-time", List.of(time));
        return EventForm.read(fields, Instant.parse("2026-11-22T15:00:00Z"));
    }
}
