package com.vixshield.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Help, trust and status pages as readers have them in front of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class HelpBrowserTest {

    private static final String NOTE = ".term__note";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    @BeforeEach
    void aSettledSignal() {
        world.clear();
        specimens.publish(LocalDate.of(2026, 11, 20));
    }

    @Test
    void everyKindOfPageIsAccessibleOnEveryScreen() {
        try (Page page = CHROMIUM.page()) {
            for (String path : new String[]{"help?q=hedge", "answers/what-is-rolled-when", "method/time-shifting",
                    "method/left-out", "glossary/iron-condor", "help/api", "terms", "contact", "status"}) {
                Look.fromAllSides(page, site + path, path.replaceAll("[^a-z0-9]+", "-"));
                Look.fits(page, path, 320);
            }
            Look.at(page, site + "glossary", "glossary");
            Look.at(page, site + "answers", "answers");
            Look.at(page, site + "method", "method");
            Look.at(page, site + "changelog", "changelog");
        }
    }

    @Test
    void aWordShowsItsDefinitionByKeyboardAndPointerUntilEscape() {
        try (Page page = CHROMIUM.page()) {
            page.navigate(site + "answers/what-happens-at-expiry");
            assertThat(page.isVisible(NOTE)).isFalse();

            page.locator(".term__word").first().focus();
            page.locator(NOTE).first().waitFor();
            page.keyboard().press("Escape");
            assertThat(page.locator(NOTE).first().isVisible()).isFalse();

            page.locator(".term__word").nth(1).hover();
            page.locator(NOTE).nth(1).waitFor();
        }
    }

    @Test
    void aWordIsALinkWithoutScripts() {
        try (Page page = CHROMIUM.pageWithoutScripts()) {
            page.navigate(site + "answers/what-happens-at-expiry");
            page.locator(".term__word").first().click();
            assertThat(page.url()).contains("/glossary/");
        }
    }
}
