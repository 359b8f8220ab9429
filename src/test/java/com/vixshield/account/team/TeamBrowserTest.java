package com.vixshield.account.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages about an account as alice has them in front of her. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class TeamBrowserTest {

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
        CHROMIUM.expectComplaintsOf("404");
        try (Page page = CHROMIUM.page()) {
            for (String path : List.of("settings", "members", "approvals", "tokens", "audit", "audit?check=yes", "alerts",
                    "webhooks", "sessions", "data")) {
                Look.at(page, site + "a/" + acme + "/" + path, "a/" + acme + "/" + path);
            }
            Look.at(page, site + "a/" + own + "/teams", "a/" + own + "/teams");
            Look.at(page, site + "invitations/" + key, "invitations/" + key);
            Look.at(page, site + "join/" + key, "join/" + key);
        }
    }

    @Test
    void worksWithoutScriptsFromTheInvitationToTheSwitch() {
        try (Page page = CHROMIUM.pageWithoutScripts()) {
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
        try (Page page = CHROMIUM.pageWithoutScripts()) {
            page.navigate(site + "a/" + acme);
            page.fill("#equity", "900,000");
            page.click("button:text-is('Save')");
            assertThat(page.textContent("h1")).isEqualTo("Needs approval");
            page.fill("#reason", "The account has grown");
            page.click("text=Ask for approval");
            assertThat(page.textContent("main")).contains("The account has grown", "0 of 1 approvals");
        }
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
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
