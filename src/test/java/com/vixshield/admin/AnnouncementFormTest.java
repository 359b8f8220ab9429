package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.SpecialDay;
import com.vixshield.testing.Stated;

class AnnouncementFormTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant IN_SESSION = Instant.parse("2026-11-20T17:30:00Z");

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void readsAClosureAndAnEarlyClose() {
        AnnouncementForm closed = form(SUNDAY, "2026-12-03", "closed", "", " Day of mourning ");
        assertThat(closed.valid()).isTrue();
        assertThat(closed.date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(closed.announcement()).isEqualTo(SpecialDay.closed("Day of mourning"));
        assertThat(form(SUNDAY, "2026-12-03", "early", "", "Storm").announcement())
                .isEqualTo(SpecialDay.closesAt(LocalTime.of(13, 0), "Storm"));
        assertThat(form(SUNDAY, "2026-12-03", "other", "14:30", "Storm").announcement())
                .isEqualTo(SpecialDay.closesAt(LocalTime.of(14, 30), "Storm"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "2026-11-20 | Fri 20 Nov, Mon 23 Nov | over", "2026-11-28 | Sat 28 Nov | weekend",
            "2026-11-26 | Thu 26 Nov | Thanksgiving Day", "2026-12-25 | Fri 25 Dec | Christmas Day",
            "2062-12-03 | 2062-12-03 | two years", "3.12.2026 | 2026-11-23 | year-month-day",
            "2026-02-30 | 2026-11-23 | year-month-day"
    })
    void saysWhyADayCannotBeChanged(String day, String days, String reason) {
        AnnouncementForm form = form(SUNDAY, day, "closed", "", "Day of mourning");
        assertThat(form.errors()).containsOnlyKeys("day");
        assertThat(form.errors().get("day")).contains(reason);
        assertThat(String.join(", ", Stated.by(form.errors().get("day")))).isEqualTo(days);
        assertThat(form.entry("day")).isEqualTo(day);
        assertThat(form.announcement()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"09:45", "16:00", "14.30", "25:00", "''"})
    void saysWhichTimesASessionCanCloseAt(String time) {
        Map<String, String> errors = form(SUNDAY, "2026-12-03", "other", time, "Storm").errors();
        assertThat(errors).containsOnlyKeys("time");
        assertThat(Stated.by(errors.get("time"))).containsExactly("09:46", "15:59", "14:30");
    }

    @Test
    void doesNotCloseASessionThatHasBegunOrAtAnHourThatIsPast() {
        assertThat(form(IN_SESSION, "2026-11-20", "closed", "", "Outage").errors()).containsOnlyKeys("kind");
        assertThat(form(IN_SESSION, "2026-11-20", "other", "12:15", "Outage").errors()).containsOnlyKeys("time");
        assertThat(form(IN_SESSION, "2026-11-20", "early", "", "Outage").valid()).as("12:30 now, 13:00 is to come").isTrue();
        assertThat(form(Instant.parse("2026-11-20T21:00:00Z"), "2026-11-20", "early", "", "Outage").errors())
                .containsOnlyKeys("day");
    }

    @Test
    void asksForAChoiceAndAReason() {
        assertThat(form(SUNDAY, "2026-12-03", "", "", "x").errors()).containsOnlyKeys("kind", "reason");
        assertThat(form(SUNDAY, "2026-12-03", "closed", "", "x".repeat(201)).errors()).containsOnlyKeys("reason");
        assertThat(AnnouncementForm.read(new MultivaluedHashMap<>(), calendar, SUNDAY).errors())
                .containsOnlyKeys("day", "kind", "reason");
    }

    private AnnouncementForm form(Instant now, String day, String kind, String time, String reason) {
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        Map.of("day", day, "kind", kind, "time", time, "reason", reason)
                .forEach((field, value) -> fields.put(field, List.of(value)));
        return AnnouncementForm.read(fields, calendar, now);
    }
}
