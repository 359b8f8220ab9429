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

class MarketStatusTextTest {

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void saysWhenItOpensAndCloses() {
        assertThat(state("2026-11-22T15:00:00Z"))
                .isEqualTo("The market is closed. It opens Mon 23 Nov, 09:30 ET, until 16:00 ET.");
        assertThat(state("2026-11-23T15:00:00Z")).isEqualTo("The market is open until 16:00 ET.");
    }

    @Test
    void namesAHolidayAndTheHalfDayAfterIt() {
        assertThat(state("2026-11-26T15:00:00Z")).isEqualTo("The market is closed today: Thanksgiving Day. "
                + "It opens Fri 27 Nov, 09:30 ET, until 13:00 ET (short session: Day after Thanksgiving).");
        assertThat(state("2026-11-27T17:59:00Z")).isEqualTo(
                "The market is open until 13:00 ET (short session: Day after Thanksgiving).");
        assertThat(state("2026-11-27T18:00:00Z"))
                .isEqualTo("The market is closed. It opens Mon 30 Nov, 09:30 ET, until 16:00 ET.");
    }

    @Test
    void saysWhenTheNextSignalComes() {
        assertThat(next("2026-11-25T22:00:00Z")).isEqualTo(
                "The next signal comes Fri 27 Nov, 12:45 ET (short session: Day after Thanksgiving).");
        assertThat(next("2026-11-26T15:00:00Z"))
                .startsWith("No session today: Thanksgiving Day. The next signal comes Fri 27 Nov");
        assertThat(next("2026-11-23T15:00:00Z")).isEqualTo("The next signal comes Mon 23 Nov, 15:45 ET.");
        assertThat(next("2026-11-23T20:45:00Z")).isEqualTo("The next signal comes Tue 24 Nov, 15:45 ET.");
    }

    @Test
    void knowsWhatWasAnnounced() {
        SessionCalendar announced = new SessionCalendar(
                () -> Map.of(LocalDate.of(2026, 12, 3), SpecialDay.closed("Day of mourning"),
                        LocalDate.of(2026, 12, 4), SpecialDay.closesAt(LocalTime.of(14, 30), "Storm")));
        Instant noon = Instant.parse("2026-12-03T17:00:00Z");
        assertThat(MarketStatusText.state(MarketStatus.at(noon, announced)))
                .isEqualTo("The market is closed today: Day of mourning. "
                        + "It opens Fri 4 Dec, 09:30 ET, until 14:30 ET (short session: Storm).");
        assertThat(MarketStatusText.nextSignal(noon, announced)).isEqualTo(
                "No session today: Day of mourning. The next signal comes Fri 4 Dec, 14:15 ET (short session: Storm).");
    }

    private String state(String instant) {
        return MarketStatusText.state(MarketStatus.at(Instant.parse(instant), calendar));
    }

    private String next(String instant) {
        return MarketStatusText.nextSignal(Instant.parse(instant), calendar);
    }
}
