package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.vixshield.testing.AuthenticatorApp;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Signing in as a person does, with a browser that has a passkey of its own; at the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class IdentityBrowserTest {

    private static final String PASSKEY = "[data-testid='webauthn-passwordless/create']";
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "OIDC_ISSUER")
    String issuer;
    @Inject
    World world;
    @Inject
    IdentityAvailability watch;

    @BeforeEach
    void clear() {
        world.clear();
        watch.forget();
    }

    @Test
    @Proves(35)
    void aPasskeyIsSetUpAndThenSignsInAlone() {
        new Newcomer(home, "anna@example.com").signUp();
        try (BrowserContext browser = CHROMIUM.browser().newContext(); Page page = browser.newPage()) {
            withAuthenticator(browser, page);
            page.onDialog(name -> name.accept("laptop"));
            openConsole(page, "anna@example.com");
            page.click(PASSKEY);
            page.click("#registerWebAuthn");
            page.getByText("laptop").first().waitFor();

            EmbeddedIdentity.realm().makeOperator("anna@example.com");
            browser.clearCookies();
            page.navigate(home + "/sign-in");
            page.waitForURL(home + "/a/**");
            assertThat(page.navigate(home + "/operator").status()).as("two factors at once").isEqualTo(200);
            assertThat(page.url()).isEqualTo(home + "/operator");
        }
    }

    @Test
    @Proves(35)
    void anybodyCanSetUpAnAuthenticatorAppAndIsAskedForItFromThenOn() {
        new Newcomer(home, "bela@example.com").signUp();
        try (BrowserContext browser = CHROMIUM.browser().newContext(); Page page = browser.newPage()) {
            openConsole(page, "bela@example.com");
            page.getByText("Set up Authenticator application").first().click();
            AuthenticatorApp app = new AuthenticatorApp(page.locator("#totpSecret").inputValue());
            page.fill("#totp", app.code());
            page.fill("#userLabel", "phone");
            page.click("#saveTOTPBtn");
            page.getByText("phone").first().waitFor();

            browser.clearCookies();
            enter(page, home + "/sign-in", "bela@example.com");
            page.fill("#otp", app.nextCode());
            page.click("main form button.button--main");
            page.waitForURL(home + "/a/**");
        }
    }

    @Test
    void everyPageOnTheWayInIsAccessibleInBothSchemes() {
        new Newcomer(home, "cleo@example.com").signUp();
        try (BrowserContext browser = CHROMIUM.browser().newContext(); Page page = browser.newPage()) {
            withAuthenticator(browser, page);
            page.navigate(home + "/sign-in");
            look(page, "sign-in");
            page.fill("#username", "cleo@example.com");
            page.fill("#password", "not the password");
            page.click("#kc-login");
            look(page, "wrong password");
            page.click("a[href$='/new-password']");
            look(page, "new password");
            page.fill("#email", "cleo");
            page.click("main button");
            look(page, "no address");
            page.fill("#email", "cleo@example.com");
            page.click("main button");
            look(page, "link asked for");
            page.navigate(home + "/sign-in-ended?next=/sign-in");
            look(page, "late form");
            signUpPages(page);
            settingsPages(browser, page);
        }
    }

    private void signUpPages(Page page) {
        page.navigate(home + "/sign-up");
        look(page, "sign-up");
        page.fill("#email", "dora.new@example.com");
        page.click("main button");
        look(page, "link mailed");
        Newcomer dora = new Newcomer(home, "dora.new@example.com");
        dora.awaitLetters(1);
        page.navigate(dora.linkMailed());
        look(page, "steps of a sign-up");
        page.click("main a.button");
        look(page, "choose a password");
        page.fill("#password-new", "short");
        page.fill("#password-confirm", "short");
        page.click("#kc-submit");
        look(page, "short password");
        page.fill("#password-new", Newcomer.PASSWORD);
        page.fill("#password-confirm", Newcomer.PASSWORD);
        page.click("#kc-submit");
        look(page, "signed up");
        page.click("main a.button");
        page.fill("#username", "dora.new@example.com");
        page.fill("#password", Newcomer.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(home + "/a/**");
        page.navigate(page.url() + "/sessions");
        look(page, "sessions");
    }

    private void settingsPages(BrowserContext browser, Page page) {
        browser.clearCookies();
        openConsole(page, "cleo@example.com");
        page.click(PASSKEY);
        look(page, "passkey");
        openAgain(page, "Set up Authenticator application");
        look(page, "authenticator app");
        page.click("#mode-manual");
        look(page, "authenticator app without a camera");
        openAgain(page, "Set up Recovery authentication codes");
        look(page, "recovery codes");
    }

    private void openConsole(Page page, String address) {
        page.setViewportSize(1440, 900);
        enter(page, issuer + "/account/account-security/signing-in", address);
        page.locator(PASSKEY).waitFor();
    }

    private void openAgain(Page page, String what) {
        page.setViewportSize(1440, 900);
        page.navigate(issuer + "/account/account-security/signing-in");
        page.getByText(what).first().click();
        page.locator("main form").first().waitFor();
    }

    private static void enter(Page page, String at, String address) {
        page.navigate(at);
        page.fill("#username", address);
        page.fill("#password", Newcomer.PASSWORD);
        page.click("#kc-login");
    }

    /** As one that is built into a laptop, whose owner agrees to everything. */
    private static void withAuthenticator(BrowserContext browser, Page page) {
        CDPSession tools = browser.newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String ability : List.of("hasResidentKey", "hasUserVerification", "isUserVerified",
                "automaticPresenceSimulation")) {
            options.addProperty(ability, true);
        }
        JsonObject added = new JsonObject();
        added.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private static void look(Page page, String what) {
        page.locator("main h1").first().waitFor();
        Look.here(page, what);
    }
}
