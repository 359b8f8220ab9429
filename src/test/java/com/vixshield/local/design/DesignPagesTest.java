package com.vixshield.local.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every part and both kinds of day in a real browser: accessible, inside the policy, and no wider than the screen. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DesignPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/_local/design")
    URL design;

    @ParameterizedTest
    @ValueSource(strings = {"", "/dashboard", "/dashboard-hold", "/dashboard-bare", "/home"})
    void isAccessibleInBothSchemesAndNeverScrollsSideways(String path) {
        try (Page page = CHROMIUM.page()) {
            Look.at(page, design + path, "design" + path);
            Look.fits(page, path, 320, 390, 768, 1440);
        }
    }

    @Test
    void aPageThatSomebodyCannotReadIsFound() {
        try (Page page = CHROMIUM.page()) {
            page.setContent("<!doctype html><html lang=en><title>Pale</title><main><h1>Pale</h1>"
                    + "<p style='color:#eee;background:#fff'>text on white</p></main>");
            assertThatThrownBy(() -> Look.here(page, "pale")).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast");
        }
    }

    @Test
    void readsTheChartByPointerAndByKeys() {
        try (Page page = open("/dashboard")) {
            String resting = page.innerText("[data-readout]");
            var box = page.locator("#payoff svg.chart--wide").boundingBox();
            page.mouse().move(box.x + box.width / 2, box.y + 100);
            assertThat(page.textContent("[data-readout]")).contains("condor +$1,752");
            page.locator("#payoff figure").focus();
            page.keyboard().press("Escape");
            assertThat(page.textContent("[data-readout]")).isEqualTo(resting);
            page.keyboard().press("ArrowRight");
            assertThat(page.textContent("[data-readout]")).startsWith("At 4360");
        }
    }

    @Test
    void recomputesWhileASliderMovesAndKeepsTheFocus() {
        try (Page page = open("/dashboard")) {
            var asked = page.waitForRequest(request -> request.method().equals("POST"), () -> {
                page.locator("#risk").focus();
                page.keyboard().press("ArrowRight");
                assertThat(page.textContent("#risk-applied")).startsWith("2.25");
            });
            assertThat(asked.postData()).contains("risk=2.25");
            assertThat(asked.headers()).containsEntry("x-partial", "sized");
            // the specimen answers as it was, so the server's own wording comes back
            page.waitForCondition(() -> page.textContent("#risk-applied").contains("$10,000"));
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("risk");
        }
    }

    @Test
    void sendsTheSameFormWithoutScripts() {
        try (Page page = CHROMIUM.pageWithoutScripts()) {
            page.navigate(design + "/dashboard");
            page.click("button:text-is('Save')");
            assertThat(page.textContent("h1")).contains("Trade");
        }
    }

    private Page open(String path) {
        Page page = CHROMIUM.page();
        page.navigate(design + path);
        return page;
    }
}
