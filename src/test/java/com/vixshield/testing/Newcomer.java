package com.vixshield.testing;

import static io.restassured.RestAssured.get;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.vixshield.local.LocalMail;
import com.vixshield.local.Realm;

/** Somebody with a browser of their own who signs up and in through the real identity service. */
public final class Newcomer {

    public static final String PASSWORD = "four words in row";

    private static final long PATIENCE = 60_000;

    private final String home;
    private final String address;

    public Newcomer(String home, String address) {
        this.home = home;
        this.address = address;
    }

    /** @return the browser, which is on the page of the new account */
    public Visitor signUp() {
        Visitor browser = new Visitor();
        browser.open(home + "/sign-up");
        signUp(browser);
        return browser;
    }

    /** From the form that the browser is on. */
    public void signUp(Visitor browser) {
        follow(ask(browser), browser);
        choosePassword(browser);
        enterPassword(browser);
    }

    /** @return the link that is mailed for the form that the browser is on */
    public String ask(Visitor browser) {
        long before = letters();
        Map<String, String> fields = new HashMap<>(Map.of("email", address));
        browser.page().select("main form input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        browser.submit(fields);
        awaitLetters(before + 1);
        return linkMailed();
    }

    /** To where the password is chosen. */
    public static void follow(String link, Visitor browser) {
        browser.open(link);
        browser.open(browser.page().selectFirst("main a.button").absUrl("href"));
    }

    /** And back to us, where nobody is signed in by that. */
    public void choosePassword(Visitor browser) {
        browser.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        browser.open(browser.page().selectFirst("main a.button").absUrl("href"));
    }

    /** In another browser. */
    public Visitor signIn() {
        Visitor browser = new Visitor();
        browser.open(home + "/sign-in");
        enterPassword(browser);
        return browser;
    }

    public void enterPassword(Visitor browser) {
        browser.submit(Map.of("username", address, "password", PASSWORD, "credentialId", ""));
    }

    /** By a link in a mail: the way of operators, who do not get in without one. */
    public AuthenticatorApp setUpApp(Realm realm) {
        long before = letters();
        realm.mailLink(address, "CONFIGURE_TOTP");
        awaitLetters(before + 1);
        Visitor browser = new Visitor();
        follow(linkMailed(), browser);
        AuthenticatorApp app = AuthenticatorApp.scanning(browser.page());
        browser.submit(Map.of("totp", app.code(), "totpSecret", app.secret(), "userLabel", "phone"));
        return app;
    }

    /** In the newest letter. */
    public String linkMailed() {
        List<Map<String, Object>> letters = get("/_local/mail.json").jsonPath().getList("$");
        String text = letters.stream().filter(letter -> ((List<?>) letter.get("to")).contains(address)).findFirst()
                .orElseThrow().get("text").toString();
        return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    }

    public long letters() {
        return Arrays.stream(mail().getReceivedMessages()).filter(this::isForMe).count();
    }

    /** Until so many have come in all: they leave behind the answer to whoever asked for them. */
    public void awaitLetters(long all) {
        while (letters() < all) {
            int others = mail().getReceivedMessages().length;
            if (letters() < all && !mail().waitForIncomingEmail(PATIENCE, others + 1)) {
                throw new IllegalStateException("no mail came for " + address);
            }
        }
    }

    private boolean isForMe(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail mail() {
        return LocalMail.server().orElseThrow();
    }
}
