package com.vixshield.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MarketStatusTest {

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void isOpenFromTheBellToTheClose() {
        assertThat(at("2026-11-20T14:29:59Z").open()).isFalse();
        assertThat(at("2026-11-20T14:29:59Z").changes()).isEqualTo("2026-11-20T14:30:00Z");
        assertThat(at("2026-11-20T14:30:00Z").open()).isTrue();
        assertThat(at("2026-11-20T20:59:59Z").changes()).isEqualTo("2026-11-20T21:00:00Z");
        assertThat(at("2026-11-20T21:00:00Z").open()).isFalse();
        assertThat(at("2026-11-20T21:00:00Z").session()).isEqualTo("2026-11-23");
    }

    @Test
    void namesTheHolidayAndTheShortSessionBehindIt() {
        MarketStatus thanksgiving = at("2026-11-26T17:00:00Z");
        assertThat(thanksgiving.open()).isFalse();
        assertThat(thanksgiving.holiday()).contains("Thanksgiving Day");
        assertThat(thanksgiving.session()).isEqualTo("2026-11-27");
        assertThat(thanksgiving.closes()).isEqualTo("2026-11-27T18:00:00Z");
        assertThat(thanksgiving.shortened()).contains("Day after Thanksgiving");
    }

    @Test
    void closesAtOneOnAHalfDay() {
        assertThat(at("2026-11-27T17:59:59Z").open()).isTrue();
        assertThat(at("2026-11-27T18:00:00Z").open()).isFalse();
        assertThat(at("2026-11-27T18:00:00Z").session()).isEqualTo("2026-11-30");
        assertThat(at("2026-11-27T18:00:00Z").holiday()).isEmpty();
    }

    @Test
    void takesTheDateFromNewYork() {
        assertThat(at("2026-11-24T02:00:00Z").session()).as("Monday evening there").isEqualTo("2026-11-24");
        assertThat(at("2026-11-27T02:00:00Z").holiday()).as("still Thursday there").contains("Thanksgiving Day");
    }

    @Test
    void knowsAnAnnouncedClosure() {
        LocalDate day = LocalDate.of(2026, 12, 3);
        SessionCalendar announced = new SessionCalendar(() -> Map.of(day, SpecialDay.closed("Day of mourning")));
        MarketStatus status = MarketStatus.at(Instant.parse("2026-12-03T16:00:00Z"), announced);
        assertThat(status.open()).isFalse();
        assertThat(status.holiday()).contains("Day of mourning");
        assertThat(status.session()).isEqualTo("2026-12-04");
    }

    private MarketStatus at(String instant) {
        return MarketStatus.at(Instant.parse(instant), calendar);
    }
}
