package com.vixshield.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketStatus;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.SpecialDay;
import com.vixshield.testing.Stated;

class MarketStatusTextTest {

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void saysWhenItOpensAndCloses() {
        assertThat(state("2026-11-22T15:00:00Z")).contains("closed");
        assertThat(Stated.by(state("2026-11-22T15:00:00Z"))).containsExactly("Mon 23 Nov", "09:30 ET", "16:00 ET");
        assertThat(state("2026-11-23T15:00:00Z")).contains("open");
        assertThat(Stated.by(state("2026-11-23T15:00:00Z"))).containsExactly("16:00 ET");
    }

    @Test
    void namesAHolidayAndTheHalfDayAfterIt() {
        assertThat(state("2026-11-26T15:00:00Z")).contains("Thanksgiving Day", "Day after Thanksgiving");
        assertThat(Stated.by(state("2026-11-26T15:00:00Z"))).containsExactly("Fri 27 Nov", "09:30 ET", "13:00 ET");
        assertThat(state("2026-11-27T17:59:00Z")).contains("open", "Day after Thanksgiving");
        assertThat(Stated.by(state("2026-11-27T17:59:00Z"))).containsExactly("13:00 ET");
        assertThat(state("2026-11-27T18:00:00Z")).contains("closed").doesNotContain("Thanksgiving");
        assertThat(Stated.by(state("2026-11-27T18:00:00Z"))).containsExactly("Mon 30 Nov", "09:30 ET", "16:00 ET");
    }

    @Test
    void saysWhenTheNextSignalComes() {
        assertThat(next("2026-11-25T22:00:00Z")).contains("Day after Thanksgiving").doesNotContain("Thanksgiving Day");
        assertThat(Stated.by(next("2026-11-25T22:00:00Z"))).containsExactly("Fri 27 Nov", "12:45 ET");
        assertThat(next("2026-11-26T15:00:00Z")).contains("Thanksgiving Day");
        assertThat(Stated.by(next("2026-11-26T15:00:00Z"))).containsExactly("Fri 27 Nov", "12:45 ET");
        assertThat(Stated.by(next("2026-11-23T15:00:00Z"))).containsExactly("Mon 23 Nov", "15:45 ET");
        assertThat(Stated.by(next("2026-11-23T20:45:00Z"))).containsExactly("Tue 24 Nov", "15:45 ET");
    }

    @Test
    void knowsWhatWasAnnounced() {
        SessionCalendar announced = new SessionCalendar(
                () -> Map.of(LocalDate.of(2026, 12, 3), SpecialDay.closed("Day of mourning"),
                        LocalDate.of(2026, 12, 4), SpecialDay.closesAt(LocalTime.of(14, 30), "Storm")));
        Instant noon = Instant.parse("2026-12-03T17:00:00Z");
        String state = MarketStatusText.state(MarketStatus.at(noon, announced));
        assertThat(state).contains("closed", "Day of mourning", "Storm");
        assertThat(Stated.by(state)).containsExactly("Fri 4 Dec", "09:30 ET", "14:30 ET");
        String next = MarketStatusText.nextSignal(noon, announced);
        assertThat(next).contains("Day of mourning", "Storm");
        assertThat(Stated.by(next)).containsExactly("Fri 4 Dec", "14:15 ET");
    }

    private String state(String instant) {
        return MarketStatusText.state(MarketStatus.at(Instant.parse(instant), calendar));
    }

    private String next(String instant) {
        return MarketStatusText.nextSignal(Instant.parse(instant), calendar);
    }
}
