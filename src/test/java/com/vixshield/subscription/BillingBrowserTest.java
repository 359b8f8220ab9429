package com.vixshield.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** From the price to the receipt in a browser, through the payment page and back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class BillingBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    People people;
    @Inject
    World world;

    private String billing;

    @BeforeEach
    void open() {
        world.clear();
        EmbeddedServices.stripe().wire().held().forEach(EmbeddedServices.stripe().wire()::lose);
        EmbeddedServices.stripe().wire().hold(true);
        billing = site + "a/" + people.signIn("alice") + "/billing";
    }

    @Test
    void buysOnThePaymentPageWhichSaysThatNoMoneyMovesAndIsBackAtOnce() {
        try (Page page = CHROMIUM.page()) {
            page.navigate(billing);
            page.click("section[aria-labelledby=plan-solo] >> text=Subscribe by the month");
            assertThat(page.textContent(".notice")).contains("no money moves");
            page.click("button:has-text('Subscribe')");

            page.waitForURL(url -> url.endsWith("/billing"));
            assertThat(page.textContent("main")).contains("Visa 4242");
            page.click("text=Cancel at the end of the trial");
            assertThat(page.textContent("main")).contains("Nothing is charged");
            page.click("text=Keep my plan after all");
            assertThat(page.textContent("main")).contains("Cancel at the end of the trial");
            Look.here(page, "billing-subscribed");
        }
    }

    @Test
    void standsAtEveryWidthInBothSchemes() {
        try (Page page = CHROMIUM.page()) {
            Look.fromAllSides(page, site + "pricing", "pricing");
            Look.fromAllSides(page, billing, "billing");
        }
    }
}
