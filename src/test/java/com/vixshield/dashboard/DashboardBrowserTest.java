package com.vixshield.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.range.EventAnalog;
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

/** The dashboard as alice has it in front of her. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DashboardBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    MovableClock clock;

    private String dashboard;

    @BeforeEach
    void publish() {
        world.clear();
        specimens.publish(new SessionCalendar().next(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK)), List.of(
                new EventAnalog(EventKind.CPI, 58, Optional.of(
                        new EventAnalog.Moves(0.81, 1.1, 1.43, 2.6, 0.72, LocalDate.of(2022, 11, 10)))),
                new EventAnalog(EventKind.GDP, 8, Optional.empty())));
        dashboard = site + "a/" + people.signIn("alice");
    }

    @Test
    @AsAlice
    void aSliderResizesEverythingWhileItMovesAndSavesOnlyWhenAsked() {
        try (Page page = open(true)) {
            String before = page.textContent("#ticket");
            page.locator("#risk").focus();
            for (int i = 0; i < 8; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.waitForCondition(() -> page.textContent("#risk-applied").contains("$10,000"));

            assertThat(page.textContent("#ticket")).isNotEqualTo(before);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("risk");
            assertThat(page.textContent("#save-state")).startsWith("Not saved");
            assertThat(world.number("select count(*) from risk_profiles")).isZero();

            page.click("button:text-is('Save')");
            page.waitForSelector("[data-said]");
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-said')")).isEqualTo(true);
            assertThat(page.inputValue("#risk")).isEqualTo("4");
            assertThat(world.single("select at_risk from risk_profiles")).isEqualTo("0.0400");

            page.click("button:text-is('Undo')");
            page.waitForCondition(() -> page.inputValue("#risk").equals("2"));
        }
        assertThat(world.single("select at_risk from risk_profiles")).isEqualTo("0.0200");
    }

    @Test
    @AsAlice
    void aRefusedSaveIsFocusedAndLeadsToItsField() {
        CHROMIUM.expectComplaintsOf("422");
        try (Page page = open(true)) {
            page.click("summary:has-text('More settings')");
            page.fill("#fee", "eleven");
            page.click("button:text-is('Save')");
            page.waitForSelector("[data-refused] a");

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.evaluate("document.activeElement.hasAttribute('data-refused')")).isEqualTo(true);
            page.click("[data-refused] a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fee");
            assertThat(page.isVisible("#fee")).isTrue();
        }
    }

    @Test
    @AsAlice
    void anotherTierChangesVerdictStatusAndGatesTogether() {
        try (Page page = open(true)) {
            page.locator("label:has(input[value=delta_promoter])").click();
            page.waitForCondition(() -> page.textContent("h1").contains("Promoter"));

            boolean hold = page.textContent("h1").startsWith("Hold");
            assertThat(page.textContent("#status").strip()).contains(hold ? "Hold" : "Trade");
            assertThat(page.title()).startsWith(hold ? "Hold" : "Trade");
            assertThat(page.locator("#tabs [aria-current]").textContent()).isEqualTo("Promoter");
        }
    }

    @Test
    @AsAlice
    void anOrderCanBeCopiedAndItsTicketClosesWhileThePageStaysOpen() {
        SessionCalendar calendar = new SessionCalendar();
        LocalDate session = calendar.next(calendar.next(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK)));
        world.update("update risk_profiles set equity = 2000000, at_risk = 0.03");
        try {
            clock.goAhead(Duration.between(clock.instant(), calendar.close(session).plusSeconds(60)));
            specimens.publishTrade(session);
            try (Page page = open(true)) {
                assertThat(page.textContent("#ticket .todo")).contains("Sell");
                page.click("summary:has-text('Copy it for your broker')");
                page.waitForCondition(() -> page.isVisible("[data-copy=order-occ-text]"));
                page.click("[data-copy=order-occ-text]");
                // taken by the clipboard, or left selected where that is refused
                page.waitForCondition(() -> page.textContent("[data-copy=order-occ-text]").equals("Copied")
                        || page.evaluate("getSelection().toString()").toString().contains("SPXW"));

                page.evaluate(
                        "document.querySelectorAll('[data-closes]').forEach(part => "
                                + "part.dataset.closes = new Date(Date.now() - 1000).toISOString())");
                page.waitForCondition(() -> page.innerText("#ticket").contains("If you sold"));
                assertThat(page.innerText("#ticket")).doesNotContain("Sell");
                assertThat(page.textContent("h1")).startsWith("Entry closed settles");
                assertThat(page.locator("#ticket [data-copy]").count()).isZero();
            }
            try (Page page = open(false)) {
                page.click("summary:has-text('Copy it for your broker')");
                assertThat(page.isVisible("#order-occ-text")).isTrue();
                assertThat(page.isVisible("[data-copy=order-occ-text]")).isFalse();
            }
        } finally {
            clock.back();
        }
    }

    @Test
    @AsAlice
    void theSameFormWorksWithoutScripts() {
        CHROMIUM.expectComplaintsOf("422");
        try (Page page = open(false)) {
            page.fill("#equity", "500,000");
            page.click("button:text-is('Save')");
            assertThat(page.inputValue("#equity")).isEqualTo("500,000");
            page.fill("#equity", "much");
            page.click("button:text-is('Save')");
            assertThat(page.inputValue("#equity")).isEqualTo("much");
            assertThat(page.textContent(".field__error")).contains("dollars");
        }
        assertThat(world.single("select equity from risk_profiles")).isEqualTo("500000.00");
    }

    @Test
    @AsAlice
    void onAPhoneTheAnswerComesFirst() {
        try (Page page = CHROMIUM.page()) {
            page.setViewportSize(390, 844);
            page.navigate(dashboard);

            assertThat(page.locator("h1").boundingBox().y).isLessThan(500);
            assertThat(page.locator("#ticket .todo").boundingBox().y).isLessThan(2 * 844);
            assertThat(page.locator("#condor .strikes").boundingBox().y)
                    .isLessThan(page.locator("#payoff").boundingBox().y);
            page.locator("#tiers-table .table__state").all().forEach(decision -> assertThat(
                    decision.boundingBox().x + decision.boundingBox().width).isLessThanOrEqualTo(390));
        }
    }

    @Test
    @AsAlice
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        try (Page page = CHROMIUM.page()) {
            Look.at(page, dashboard, "dashboard");
            Look.at(page, dashboard + "/alerts", "dashboard-alerts");
        }
    }

    private Page open(boolean scripts) {
        Page page = scripts ? CHROMIUM.page() : CHROMIUM.pageWithoutScripts();
        page.navigate(dashboard);
        return page;
    }
}
