package com.vixshield.signal.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The check as a reader's browser does it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class VerifyBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/verify")
    URL address;
    @Inject
    PublicationJob publication;
    @Inject
    World world;

    private final List<String> posts = new ArrayList<>();

    @BeforeEach
    void publish() {
        world.clear();
        publication.run();
    }

    @Test
    void findsAFlippedByteWithoutUploadingAnything() {
        byte[] record = given().get("/record/chain.jsonl").asByteArray();
        try (Page page = page(1440)) {
            assertThat(verdict(page, record, "\\d+ records hold")).contains(
                    world.number("select count(*) from sealed_records") + " records hold", "Every signature holds");
            record[400] ^= 1;
            assertThat(verdict(page, record, "Broken")).startsWith("Broken at line 1");
            Look.here(page, "verify-broken");
        }
        assertThat(posts).isEmpty();
    }

    @Test
    void readsOnASmallScreen() {
        try (Page page = page(390)) {
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Look.here(page, "verify");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void keepsTheFieldsAndTheButtonApart(int width) {
        try (Page page = page(width)) {
            assertThat(top(page, "label[for=text]") - bottom(page, "#file")).isBetween(12.0, 40.0);
            assertThat(top(page, "#verify button") - bottom(page, "#text")).isBetween(12.0, 40.0);
        }
    }

    private static double top(Page page, String part) {
        return page.locator(part).boundingBox().y;
    }

    private static double bottom(Page page, String part) {
        var box = page.locator(part).boundingBox();
        return box.y + box.height;
    }

    private static String verdict(Page page, byte[] record, String words) {
        page.setInputFiles("#file", new FilePayload("record.jsonl", "application/jsonl", record));
        page.click("#verify button");
        page.waitForCondition(() -> page.innerText("#verdict").matches("(?s)" + words + ".*"));
        return page.innerText("#verdict");
    }

    private Page page(int width) {
        Page page = CHROMIUM.page();
        page.setViewportSize(width, 900);
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(request.url());
            }
        });
        page.navigate(address.toString());
        return page;
    }
}
