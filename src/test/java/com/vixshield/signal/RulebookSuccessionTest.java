package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.rulebook.SecondVersion;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.testing.TestDatabase;

/** Lets a second version of the rulebook succeed the first within some weeks; {@link RulebookYearTest} does over a year. */
class RulebookSuccessionTest {

    @Test
    void aSecondVersionIsShadowedAndPromoted() throws Exception {
        try (TestDatabase database = TestDatabase.start()) {
            RulebookSuccession weeks = new RulebookSuccession(database, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 18), 3,
                    8, 11);
            weeks.run();
            weeks.checkVersions();
            weeks.checkGrades();
            weeks.checkNothingIsSent();
            weeks.checkChain(Path.of("target", "reports", "succession.jsonl"));
            aVersionThatThisBuildDoesNotKnowHarmsNoSignal(database);
        }
    }

    private static void aVersionThatThisBuildDoesNotKnowHarmsNoSignal(TestDatabase database) throws SQLException {
        SessionCalendar calendar = new SessionCalendar();
        LocalDate session = LocalDate.of(2026, 9, 21);
        database.single("insert into rulebook_schedule (version, role, from_session, reason, decided_by, decided_at) "
                + "values ('7.7', 'shadow', '" + session + "', 'a build that is not here yet', 'operator', '2026-09-01')");
        Node node = new Node(database.worker(),
                new DemoSource(calendar, Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC)), calendar,
                Duration.ZERO, 1, SecondVersion.published());
        node.passAt(DaySchedule.of(calendar, session).seal());

        assertThat(database.single("select rulebook from signals where session = '" + session + "'")).isEqualTo("1.1");
        assertThat(database.single("select failure from shadow_signals where session = '" + session + "'"))
                .contains("IllegalStateException");
        assertThat(database.single("select body::jsonb #>> '{shadows,7.7,failure}' from sealed_records where session = '"
                + session + "' and kind = 'signal'")).contains("IllegalStateException");
    }
}
