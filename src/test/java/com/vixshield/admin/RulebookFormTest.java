package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.SessionCalendar;

class RulebookFormTest {

    /** New York is five hours behind; the preview of a session is a quarter of an hour before its close. */
    @ParameterizedTest
    @CsvSource({
            "2026-12-01T15:00:00Z, 2026-12-02", // Tuesday morning: Tuesday is decided next, Wednesday can be changed
            "2026-12-01T20:44:59Z, 2026-12-02",
            "2026-12-01T20:45:00Z, 2026-12-03", // Tuesday has been previewed
            "2026-12-04T22:00:00Z, 2026-12-08", // Friday evening: Monday is next
            "2026-11-25T15:00:00Z, 2026-11-27", // Thanksgiving has no session
    })
    void aChangeIsAWholeSessionAhead(Instant now, LocalDate earliest) {
        assertThat(RulebookForm.earliest(new SessionCalendar(), now)).isEqualTo(earliest);
    }
}
