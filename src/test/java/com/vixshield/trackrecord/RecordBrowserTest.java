package com.vixshield.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
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
    private final List<String> complaints = new ArrayList<>();

    @Test
    @AsAlice
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        world.clear();
        String account = "a/" + people.signIn("alice") + "/signals";
        LocalDate last = FIRST;
        for (int i = 0; i < 36; i++, last = calendar.next(last)) {
            chain.graded(last, chain.sealed(last, "demo", i % 9 == 8 ? "late" : "on_time"), "on_time", 5000,
                    i % 4 == 3 ? Outcome.refused(i % 8) : i % 5 == 4 ? Outcome.lost() : Outcome.won());
        }
        chain.missed(last, "the quotes never came");
        LocalDate whole = calendar.next(last);
        chain.graded(whole, chain.sealed(whole, "on_time"), "on_time", 5000, Outcome.won());
        chain.corrected(whole, "The close was published late");

        for (String path : List.of("record", "record/" + whole, "record/" + last, "rulebook", "rulebook/1.0..1.0",
                "rulebook/conflicts", account, account + "/" + whole)) {
            check(path);
        }
        assertThat(complaints).isEmpty();
    }

    private void check(String path) {
        try (Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setViewportSize(1440, 900))) {
            page.onConsoleMessage(message -> complaints.add(path + ": " + message.text()));
            page.onPageError(error -> complaints.add(path + ": " + error));
            page.navigate(site + path);
            assertThat(page.title()).doesNotContain("Nothing here");
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(390, 844);
            page.reload();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path + ", dark").isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(390);
        }
    }
}
