package com.vixshield.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is told, and to whom it is not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class EventDetectorTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    @Inject
    Hooks hooks;
    @Inject
    Specimens specimens;
    @Inject
    WebhookJob sweep;
    @Inject
    MarketDataSource market;
    @Inject
    World world;

    @BeforeEach
    void team() {
        hooks.open();
    }

    @Test
    void tellsWhatWasAskedForAndNothingFromBefore() {
        specimens.publish(SESSION.minusDays(1));
        hooks.register("approval.*");
        specimens.publish(SESSION);
        audited("approval.requested", Duration.ZERO);
        audited("approval.effective", Duration.ZERO);
        audited("approval.rejected", Duration.ofDays(1));
        audited("risk.changed", Duration.ZERO);

        sweep.run();
        sweep.run();

        assertThat(hooks.calls()).extracting(call -> call.json().get("type").asText())
                .containsExactlyInAnyOrder("approval.requested", "approval.effective");
        assertThat(hooks.calls().get(0).json().at("/data/page").asText()).endsWith(hooks.acme() + "/approvals");
    }

    @Test
    void tellsAboutResultsCorrectionsAndSessionsThatWereMissed() {
        hooks.register("signal.published", "signal.settled", "record.corrected");
        String source = market.label().source();
        List<String> kinds = List.of("missed", "result", "correction");
        for (String kind : kinds) {
            world.pastGuards("insert into sealed_records (source, sequence, kind, session, timeliness, body, body_sha256, "
                    + "previous_hash, hash, recorded_at, key_id, signature) select '" + source + "', "
                    + (900 + kinds.indexOf(kind)) + ", '" + kind + "', date '2026-11-19', 'on_time', '{}', repeat('a', 64), "
                    + "repeat('b', 64), encode(sha256('" + kind + "'), 'hex'), now(), 'k', 's'");
        }

        sweep.run();

        assertThat(hooks.calls()).extracting(call -> call.json().get("type").asText())
                .containsExactlyInAnyOrder("signal.missed", "signal.settled", "record.corrected");
        assertThat(hooks.calls().get(0).json().at("/data/record").asText()).endsWith("/record/2026-11-19");
    }

    private void audited(String action, Duration ago) {
        world.update("insert into audit_entries (account_id, occurred_at, action, subject) "
                + "select id, now() - ? * interval '1 second', ?, 'risk: wider' from accounts where '/a/' || handle = ?",
                ago.toSeconds(), action, hooks.acme());
    }
}
