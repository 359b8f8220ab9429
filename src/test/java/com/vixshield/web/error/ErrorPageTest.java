package com.vixshield.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 418, 422, 500, 502, 503})
    void saysWhatToDoNextAndKeepsTheId(int status) {
        ErrorPage page = ErrorPage.of(status, "abc12345");
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.title()).isNotBlank();
        assertThat(page.next()).endsWith(".");
        assertThat(page.requestId()).isEqualTo("abc12345");
    }

    @Test
    void blamesUsOnlyForFailuresOfOurs() {
        assertThat(ErrorPage.of(502, "").title()).contains("our side");
        assertThat(ErrorPage.of(418, "").title()).doesNotContain("our side");
    }

    @Test
    void answersInTheLanguageTheClientReads() {
        assertThat(ClientPreference.prefersJson("text/html,application/xhtml+xml,*/*;q=0.8", "/x")).isFalse();
        assertThat(ClientPreference.prefersJson("application/json", "/x")).isTrue();
        assertThat(ClientPreference.prefersJson("application/problem+json", "/x")).isTrue();
        assertThat(ClientPreference.prefersJson("*/*", "/x")).isFalse();
        assertThat(ClientPreference.prefersJson("*/*", "/api/v1/signals")).isTrue();
        assertThat(ClientPreference.prefersJson(null, "/api/v1/signals")).isTrue();
    }
}
