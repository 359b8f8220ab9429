package com.vixshield.signal.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.seal.Timeliness;

class DayScheduleTest {

    /** The Friday before the clocks change, the day after Thanksgiving, Christmas Eve, and an unforeseen closure. */
    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-06T20:45:00Z, 2026-03-06T20:55:00Z, 2026-03-06T21:00:00Z, 2026-03-09T20:00:00Z",
            "2026-10-30, 2026-10-30T19:45:00Z, 2026-10-30T19:55:00Z, 2026-10-30T20:00:00Z, 2026-11-02T21:00:00Z",
            "2026-11-25, 2026-11-25T20:45:00Z, 2026-11-25T20:55:00Z, 2026-11-25T21:00:00Z, 2026-11-27T18:00:00Z",
            "2026-11-27, 2026-11-27T17:45:00Z, 2026-11-27T17:55:00Z, 2026-11-27T18:00:00Z, 2026-11-30T21:00:00Z",
            "2026-12-24, 2026-12-24T17:45:00Z, 2026-12-24T17:55:00Z, 2026-12-24T18:00:00Z, 2026-12-28T21:00:00Z",
            "2026-01-14, 2026-01-14T20:45:00Z, 2026-01-14T20:55:00Z, 2026-01-14T21:00:00Z, 2026-01-16T21:00:00Z"})
    void followsTheExchange(LocalDate session, Instant preview, Instant seal, Instant sealBy, Instant settles) {
        DaySchedule day = DaySchedule.of(new SessionCalendar(Set.of(LocalDate.of(2026, 1, 15))), session);

        assertThat(day.preview()).isEqualTo(preview);
        assertThat(day.seal()).isEqualTo(seal);
        assertThat(day.sealBy()).isEqualTo(sealBy);
        assertThat(day.settles()).isEqualTo(settles);
    }

    @Test
    void onlyWhatIsSealedBeforeTheCloseIsOnTime() {
        DaySchedule day = DaySchedule.of(new SessionCalendar(), LocalDate.of(2026, 3, 6));

        assertThat(day.signal(day.sealBy())).isEqualTo(Timeliness.ON_TIME);
        assertThat(day.signal(day.sealBy().plusMillis(1))).isEqualTo(Timeliness.LATE);
        assertThat(day.signal(day.outcomeBegins().minusMillis(1))).isEqualTo(Timeliness.LATE);
        assertThat(day.signal(day.outcomeBegins())).isEqualTo(Timeliness.BACKFILLED);
        assertThat(day.result(day.settles(), Timeliness.LATE)).isEqualTo(Timeliness.ON_TIME);
        assertThat(day.result(day.gradeBy(), Timeliness.ON_TIME)).isEqualTo(Timeliness.LATE);
        assertThat(day.result(day.settles(), Timeliness.BACKFILLED)).isEqualTo(Timeliness.BACKFILLED);
    }
}
