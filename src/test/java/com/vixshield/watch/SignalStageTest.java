package com.vixshield.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.SessionCalendar;
import com.vixshield.watch.SignalStage.Hours;
import com.vixshield.watch.SignalStage.Progress;

class SignalStageTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final Hours HOURS = new Hours(CALENDAR.preview(SESSION), CALENDAR.close(SESSION),
            CALENDAR.close(SESSION).plus(SessionCalendar.ENTRY_AFTER_CLOSE), CALENDAR.open(CALENDAR.next(SESSION)),
            CALENDAR.close(CALENDAR.next(SESSION)));
    private static final Progress NOTHING = new Progress(false, false, false, false);
    private static final Progress PUBLISHED = new Progress(true, true, false, false);

    @Test
    void goesThroughTheDay() {
        assertThat(at(HOURS.preview().minusSeconds(1), NOTHING)).isEqualTo(SignalStage.UPCOMING);
        assertThat(at(HOURS.preview(), new Progress(true, false, false, false))).isEqualTo(SignalStage.PREVIEW);
        assertThat(at(HOURS.close().minusSeconds(1), PUBLISHED)).isEqualTo(SignalStage.OPEN);
        assertThat(at(HOURS.entryCloses(), PUBLISHED)).isEqualTo(SignalStage.RUNNING);
        assertThat(at(HOURS.settles(), PUBLISHED)).isEqualTo(SignalStage.SETTLING);
        assertThat(at(HOURS.settles(), new Progress(true, true, false, true))).isEqualTo(SignalStage.GRADED);
    }

    @Test
    void callsWhatIsNotThereInTimeLateAndWhatNeverCameMissed() {
        assertThat(at(HOURS.close(), NOTHING)).isEqualTo(SignalStage.LATE);
        assertThat(at(HOURS.close().plusSeconds(3600), PUBLISHED)).isEqualTo(SignalStage.RUNNING);
        assertThat(at(HOURS.settles(), new Progress(false, false, true, false))).isEqualTo(SignalStage.MISSED);
    }

    @Test
    void namesTheNextMomentUntilNothingFollows() {
        assertThat(SignalStage.UPCOMING.next(HOURS)).isEqualTo(HOURS.preview());
        assertThat(SignalStage.PREVIEW.next(HOURS)).isEqualTo(HOURS.close());
        assertThat(SignalStage.LATE.next(HOURS)).isEqualTo(HOURS.opens());
        assertThat(SignalStage.OPEN.next(HOURS)).isEqualTo(HOURS.entryCloses());
        assertThat(SignalStage.RUNNING.next(HOURS)).isEqualTo(HOURS.settles());
        assertThat(SignalStage.GRADED.next(HOURS)).isNull();
        assertThat(SignalStage.MISSED.next(HOURS)).isNull();
    }

    private static SignalStage at(Instant now, Progress progress) {
        return SignalStage.of(HOURS, progress, now);
    }
}
