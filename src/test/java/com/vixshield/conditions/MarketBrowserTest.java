package com.vixshield.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The market as a reader has it in front of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MarketBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    World world;
    @Inject
    Specimens specimens;
    @Inject
    People people;

    @BeforeEach
    void aSettledSession() {
        world.clear();
        specimens.publishDemo(LocalDate.of(2026, 11, 18));
        world.pastGuards("update signals set expires_at = now() - interval '1 day'");
    }

    @Test
    @AsAlice
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        String account = "a/" + people.signIn("alice") + "/market";
        try (Page page = CHROMIUM.page()) {
            Look.fromAllSides(page, site + "market", "market");
            Look.fromAllSides(page, site + "market/series/vix?range=all&scale=log", "market-series");
            Look.at(page, site + "market/series/advance-decline", "market-series-unfed");
            Look.at(page, site + "market/events/cpi", "market-event");
            Look.at(page, site + account, "market-account");
        }
    }

    @Test
    void readsValuesByKeyboardAndPointer() {
        try (Page page = CHROMIUM.page()) {
            page.setViewportSize(1440, 900);
            page.navigate(site + "market/series/vix?range=3m");
            Locator figure = page.locator("figure[data-readings]");
            Locator readout = figure.locator("[data-readout]");
            String before = readout.textContent();
            figure.focus();
            page.keyboard().press("End");
            assertThat(readout.textContent()).startsWith("Day 18 Nov 2026").contains("VIX, volatility points");
            page.keyboard().press("ArrowLeft");
            assertThat(readout.textContent()).startsWith("Day 17 Nov 2026");
            page.keyboard().press("Escape");
            assertThat(readout.textContent()).isEqualTo(before);
            figure.locator("svg.chart--wide").hover();
            assertThat(readout.textContent()).startsWith("Day ");
        }
    }
}
