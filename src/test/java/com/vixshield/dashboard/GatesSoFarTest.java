package com.vixshield.dashboard;

import static com.vixshield.testing.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Stated;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The dashboard beside the record that it quotes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class GatesSoFarTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    Chain chain;

    @Test
    @AsAlice
    void repeatsWhatTheRecordSaysOfEachGate() {
        world.clear();
        String alice = "/a/" + people.signIn("alice");
        specimens.publish(LocalDate.of(2026, 11, 20));
        assertThat(column(alice).eachText()).isNotEmpty().containsOnly("not graded yet");

        graded(LocalDate.of(2026, 11, 17), Outcome.won());
        graded(LocalDate.of(2026, 11, 18), Outcome.refused(12));

        Elements shown = column(alice);
        assertThat(shown.eachText())
                .anySatisfy(text -> assertThat(Stated.by(text)).containsExactly("1", "\u22129.05", "\u22129.05",
                        "+2.95", "1", "30"))
                .anyMatch(text -> text.startsWith("none skipped; kept \u22123.05 ± 76.24"));
        Document record = page(shown.select("a").attr("href").replace("#gates", ""));
        assertThat(record.select("section[aria-labelledby=gates] tbody tr").eachText())
                .contains("Value On 1 +2.95 1 \u22129.05 +9.05");
    }

    private void graded(LocalDate session, Outcome outcome) {
        chain.graded(session, chain.sealed(session, "demo", "on_time"), "on_time", 5000, outcome);
    }

    private static Elements column(String dashboard) {
        return page(dashboard).select("#gates-table td:last-child");
    }
}
