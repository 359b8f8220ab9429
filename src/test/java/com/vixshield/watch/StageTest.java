package com.vixshield.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.SessionCalendar;
import com.vixshield.watch.Stage.Facts;
import com.vixshield.watch.Stage.Hours;

class StageTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final Hours HOURS = new Hours(CALENDAR.preview(SESSION), CALENDAR.close(SESSION),
            CALENDAR.close(SESSION).plus(SessionCalendar.ENTRY_AFTER_CLOSE), CALENDAR.open(CALENDAR.next(SESSION)),
            CALENDAR.close(CALENDAR.next(SESSION)));
    private static final Facts NOTHING = new Facts(false, false, false, false);
    private static final Facts PUBLISHED = new Facts(true, true, false, false);

    @Test
    void goesThroughTheDay() {
        assertThat(at(HOURS.preview().minusSeconds(1), NOTHING)).isEqualTo(Stage.UPCOMING);
        assertThat(at(HOURS.preview(), new Facts(true, false, false, false))).isEqualTo(Stage.PREVIEW);
        assertThat(at(HOURS.close().minusSeconds(1), PUBLISHED)).isEqualTo(Stage.OPEN);
        assertThat(at(HOURS.entryCloses(), PUBLISHED)).isEqualTo(Stage.RUNNING);
        assertThat(at(HOURS.settles(), PUBLISHED)).isEqualTo(Stage.SETTLING);
        assertThat(at(HOURS.settles(), new Facts(true, true, false, true))).isEqualTo(Stage.GRADED);
    }

    @Test
    void callsWhatIsNotThereInTimeLateAndWhatNeverCameMissed() {
        assertThat(at(HOURS.close(), NOTHING)).isEqualTo(Stage.LATE);
        assertThat(at(HOURS.close().plusSeconds(3600), PUBLISHED)).isEqualTo(Stage.RUNNING);
        assertThat(at(HOURS.settles(), new Facts(false, false, true, false))).isEqualTo(Stage.MISSED);
    }

    @Test
    void namesTheNextMomentUntilNothingFollows() {
        assertThat(Stage.UPCOMING.next(HOURS)).isEqualTo(HOURS.preview());
        assertThat(Stage.PREVIEW.next(HOURS)).isEqualTo(HOURS.close());
        assertThat(Stage.LATE.next(HOURS)).isEqualTo(HOURS.opens());
        assertThat(Stage.OPEN.next(HOURS)).isEqualTo(HOURS.entryCloses());
        assertThat(Stage.RUNNING.next(HOURS)).isEqualTo(HOURS.settles());
        assertThat(Stage.GRADED.next(HOURS)).isNull();
        assertThat(Stage.MISSED.next(HOURS)).isNull();
    }

    private static Stage at(Instant now, Facts facts) {
        return Stage.of(HOURS, facts, now);
    }
}
