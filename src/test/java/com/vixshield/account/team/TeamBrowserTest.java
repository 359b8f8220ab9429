package com.vixshield.account.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
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
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages about an account as alice has them in front of her. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class TeamBrowserTest {

    private static final Path SHOTS = Path.of("target", "shots");
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    Crew crew;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private final List<String> complaints = new ArrayList<>();
    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        specimens.publish(LocalDate.of(2026, 11, 20));
        acme = crew.acme();
        crew.join(acme, "bob", "risk_manager");
        crew.join(acme, "dave", "trader");
    }

    @Test
    void everyPageIsAccessibleInBothSchemesAndNeverScrollsSideways() {
        String key = crew.invite(acme, "carol@example.com", "viewer");
        waitingRequest();
        String own = world.single("select handle from accounts where kind = 'personal' and name = 'alice'");
        try (Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setViewportSize(1440, 900))) {
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (String path : List.of("settings", "members", "approvals", "tokens", "audit", "audit?check=yes", "alerts",
                    "webhooks", "sessions", "data")) {
                look(page, "a/" + acme + "/" + path);
            }
            look(page, "a/" + own + "/teams");
            look(page, "invitations/" + key);
            look(page, "join/" + key);
        }
        assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
    }

    @Test
    void worksWithoutScriptsFromTheInvitationToTheSwitch() {
        try (Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false))) {
            page.navigate(site + "a/" + acme + "/members");
            page.fill("#email", "carol@example.com");
            page.selectOption("#role", "trader");
            page.click("text=Send the invitation");
            assertThat(page.textContent("main")).contains("carol@example.com", "4 of 5 seats");
            page.click("text=Switch account");
            page.click(".switcher a");
            assertThat(page.url()).contains("/a/").doesNotContain(acme);
        }
    }

    @Test
    void whatExceedsThePolicyIsAskedForFromTheSizeForm() {
        policy();
        try (Page page = CHROMIUM.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false))) {
            page.navigate(site + "a/" + acme);
            page.fill("#equity", "900,000");
            page.click("text=Recalculate and save");
            assertThat(page.textContent("h1")).isEqualTo("This needs the others");
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("ask.png")).setFullPage(true));
            page.fill("#reason", "The account has grown");
            page.click("text=Ask for approval");
            assertThat(page.textContent("main")).contains("The account has grown", "0 of 1 approvals");
        }
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    private void look(Page page, String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(scheme == ColorScheme.LIGHT ? 1440 : 390, 900);
            page.navigate(site + path);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(SHOTS.resolve(path.replaceAll("[^a-z]+", "-") + scheme + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path + " " + scheme).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
                    .isLessThanOrEqualTo(page.viewportSize().width);
        }
    }

    private void policy() {
        world.update("""
                insert into approval_policies (account_id, approvers, risk, hedge, contracts, instruments, updated_at)
                select id, 1, 5000, 5000, 20, 'CARD', now() from accounts where handle = ?""", acme);
    }

    private void waitingRequest() {
        policy();
        world.update("""
                insert into approval_requests (account_id, id, kind, requested_by, requester, reason, before_value, after_value,
                    created_at, expires_at)
                select id, gen_random_uuid(), 'risk', ?, 'dave', 'The range is narrow this week', '{"atRisk":0.02}',
                    '{"atRisk":0.04}', now(), now() + interval '2 days' from accounts where handle = ?""", crew.person("dave"),
                acme);
    }
}
