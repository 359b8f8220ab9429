package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.TestDatabase;

/** Lets a second version of the rulebook succeed the first over a year of sessions. */
@Tag("deep")
class RulebookYearTest {

    @Test
    void aSecondVersionIsShadowedForMonthsAndPromoted() throws Exception {
        try (TestDatabase database = TestDatabase.start()) {
            RulebookSuccession year = new RulebookSuccession(database, LocalDate.of(2025, 10, 27),
                    LocalDate.of(2026, 10, 30), 60, 160, 200);
            assertThat(year.sessions()).isGreaterThanOrEqualTo(252);
            year.run();
            year.checkVersions();
            year.checkGrades();
            year.checkNothingIsSent();
            year.checkChain(Path.of("target", "reports", "rulebook-year.jsonl"));
        }
    }
}
