package com.vixshield.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.statistics.WinRate;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The evidence as a reader has it in front of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RecordBrowserTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    World world;
    @Inject
    Chain chain;
    @Inject
    People people;

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    @AsAlice
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        world.clear();
        String account = "a/" + people.signIn("alice") + "/signals";
        LocalDate missed = lay(FIRST, List.of(Outcome.won(), Outcome.won(), Outcome.refused(3), Outcome.lost(),
                Outcome.refused(7), Outcome.won()));
        chain.missed(missed, "the quotes never came");
        LocalDate whole = calendar.next(missed);
        chain.graded(whole, chain.sealed(whole, "on_time"), "on_time", 5000, Outcome.won());
        chain.corrected(whole, "The close was published late");

        try (Page page = CHROMIUM.page()) {
            for (String path : List.of("record", "record/" + whole, "record/" + missed, "rulebook", "rulebook/1.0..1.0",
                    "rulebook/conflicts", account, account + "/" + whole)) {
                check(page, path, path);
            }
            lay(calendar.next(whole), Collections.nCopies(WinRate.LEAST, Outcome.won()));
            check(page, "record", "record-with-rates");
        }
    }

    /** @return the session after those */
    private LocalDate lay(LocalDate first, List<Outcome> outcomes) {
        LocalDate session = first;
        for (Outcome outcome : outcomes) {
            String timeliness = outcomes.indexOf(outcome) == 2 ? "late" : "on_time";
            chain.graded(session, chain.sealed(session, "demo", timeliness), "on_time", 5000, outcome);
            session = calendar.next(session);
        }
        return session;
    }

    private void check(Page page, String path, String name) {
        Look.at(page, site + path, name);
        assertThat(page.title()).doesNotContain("Nothing here");
    }
}
