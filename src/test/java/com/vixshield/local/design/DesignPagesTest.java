package com.vixshield.local.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;

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

    private final List<String> complaints = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "/dashboard", "/dashboard-hold", "/dashboard-bare", "/home"})
    void isAccessibleInBothSchemesAndNeverScrollsSideways(String path) {
        try (Page page = open(path)) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            for (int width : new int[]{320, 390, 768, 1440}) {
                page.setViewportSize(width, 900);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("%s at %d", path, width)
                        .isLessThanOrEqualTo(width);
            }
            page.setViewportSize(390, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // drawn anew: colours that change under way are neither scheme's
            page.reload();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsTheChartByPointerAndByKeys() {
        try (Page page = open("/dashboard")) {
            String resting = page.textContent("[data-readout]");
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
        try (var context = CHROMIUM.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(design + "/dashboard");
            page.click("text=Recalculate and save");
            assertThat(page.textContent("h1")).contains("Trade");
        }
    }

    private Page open(String path) {
        Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(design + path);
        return page;
    }
}
