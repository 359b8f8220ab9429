package com.vixshield.account.token;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes tokens for tests, for the account and the person that the request is in. */
@ApplicationScoped
public class TestTokens {

    @Inject
    ApiTokens tokens;

    public String make(String scope) {
        return tokens.create("a test's", scope, Duration.ofDays(30)).orElseThrow();
    }
}
