package com.vixshield.testing;

import static io.restassured.RestAssured.get;

import java.util.List;
import java.util.Map;

/** Somebody with a browser of their own who signs up and in through the real identity service. */
public final class Newcomer {

    public static final String PASSWORD = "four words in row";

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
        browser.submit(Map.of("email", address));
        browser.open(linkMailed());
        browser.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        return browser;
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

    public String linkMailed() {
        List<Map<String, Object>> letters = get("/_local/mail.json").jsonPath().getList("$");
        String text = letters.stream().filter(letter -> ((List<?>) letter.get("to")).contains(address)).findFirst()
                .orElseThrow().get("text").toString();
        return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    }
}
