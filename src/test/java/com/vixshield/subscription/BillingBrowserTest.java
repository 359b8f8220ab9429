package com.vixshield.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** From the price to the receipt in a browser, through the payment page and back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class BillingBrowserTest {

    private static final List<Integer> WIDTHS = List.of(390, 1440);
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    People people;
    @Inject
    World world;

    private final List<String> complaints = new ArrayList<>();
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
        try (Page page = page(1440, ColorScheme.LIGHT)) {
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
            check(page, "billing-subscribed");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void standsAtEveryWidthInBothSchemes() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                try (Page page = page(width, scheme)) {
                    page.navigate(site + "pricing");
                    check(page, "pricing-" + width + "-" + scheme);
                    page.navigate(billing);
                    check(page, "billing-" + width + "-" + scheme);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void check(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits its window", name).isTrue();
    }

    private Page page(int width, ColorScheme scheme) {
        Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
