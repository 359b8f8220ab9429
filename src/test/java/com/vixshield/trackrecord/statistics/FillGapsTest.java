package com.vixshield.trackrecord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.condor.Tier;
import com.vixshield.testing.TestDatabase;
import com.vixshield.trackrecord.page.RecordPage.FillGap;

class FillGapsTest {

    private static TestDatabase database;
    private final FillGaps gaps = new FillGaps();

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anUnknownShareIsNoneAndNotZero() throws SQLException {
        gaps.database = database.app();
        database.single("insert into fill_gaps (source, tier, reports, people, gap, share, computed_at) values "
                + "('demo', 'delta_steward', 10, 12, 0.05, 0, now()), ('demo', 'credit_aggressive', 15, 15, 0, null, now())");

        assertThat(gaps.ofTiers("demo")).containsExactlyInAnyOrder(new FillGap(Tier.DELTA_STEWARD, 10, 0.05, 0.0),
                new FillGap(Tier.CREDIT_AGGRESSIVE, 15, 0, null));
    }
}
