package com.vixshield.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.book.settlement.BookSettlementJob;
import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** From the signal to the result, as alice does it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BookBrowserTest {

    private static final Instant NOW = Instant.parse("2024-06-20T16:00:00Z");
    private static final LocalDate SESSION = LocalDate.of(2024, 5, 15);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    MovableClock clock;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    MarketDataSource market;
    @Inject
    BookSettlementJob settlements;

    private String home;

    @BeforeEach
    void aTrade() {
        clock.goAhead(Duration.between(Instant.now(), NOW));
        world.clear();
        home = site + "a/" + people.signIn("alice");
        specimens.publishTrade(SESSION);
    }

    @AfterEach
    void timeGoesOn() {
        clock.back();
    }

    @Test
    @AsAlice
    void aSignalIsBookedSettlesAndIsAResult() {
        try (Page page = CHROMIUM.pageWithoutScripts()) {
            page.navigate(home);
            page.click("text=Book this trade");
            page.click("text=Book it");
            assertThat(page.locator("section[aria-labelledby=condors] tbody tr").count()).isEqualTo(1);

            page.click("text=Hedge orders");
            int orders = page.locator("text=Book it").count();
            for (int i = 0; i < orders; i++) {
                page.locator("text=Book it").first().click();
                page.fill("#date", "2024-05-15");
                page.click("text=Enter the purchase");
                page.click("text=Hedge orders");
            }
            assertThat(page.locator("text=Book it").count()).isZero();

            world.update(
                    "insert into settlements (source, session, close, close_source, known_at) values (?, ?, ?, 'test', now())",
                    market.label().source(), LocalDate.of(2024, 5, 16), new BigDecimal("5000"));
            settlements.run();
            page.navigate(home + "/book");
            assertThat(page.locator("section[aria-labelledby=closed] .tag").first().textContent()).isEqualTo("Settled");
            page.click("text=Results");
            assertThat(page.textContent("section[aria-labelledby=wins]")).contains("1 of 1");
        }
    }

    @Test
    @AsAlice
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        try (Page page = CHROMIUM.page()) {
            page.navigate(home + "/book/condors/new?session=2024-05-15&tier=delta_steward");
            page.click("text=Book it");
            Look.fromAllSides(page, home + "/book", "book");
            Look.fromAllSides(page, home + "/book/hedge?steps=3", "book-hedge-steps");
            Look.fromAllSides(page, home + "/book/results", "book-results");
            Look.fromAllSides(page, home + "/book/condors/new", "book-condor");
            page.navigate(home + "/book");
            String trade = page.locator("section[aria-labelledby=condors] tbody a").first().getAttribute("href");
            Look.fromAllSides(page, home.substring(0, home.indexOf("/a/")) + trade, "book-trade");
        }
    }
}
