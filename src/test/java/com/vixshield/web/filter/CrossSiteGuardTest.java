package com.vixshield.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.Proves;

class CrossSiteGuardTest {

    private static final String OWN = "https://vixshield.example";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsReadingPassFromAnywhere(String method) {
        assertThat(CrossSiteGuard.allows(method, "/a/x", "cross-site", "https://evil.example", OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    @Proves(22)
    void refusesChangesThatAnotherSiteSends(String method) {
        assertThat(CrossSiteGuard.allows(method, "/a/x", "cross-site", null, OWN)).isFalse();
        assertThat(CrossSiteGuard.allows(method, "/a/x", "same-site", null, OWN)).isFalse();
        assertThat(CrossSiteGuard.allows(method, "/a/x", null, "https://evil.example", OWN)).isFalse();
    }

    @Test
    void refusesAForeignOriginEvenWhenTheOtherHeaderLooksFine() {
        assertThat(CrossSiteGuard.allows("POST", "/a/x", "same-origin", "https://evil.example", OWN)).isFalse();
        assertThat(CrossSiteGuard.allows("POST", "/a/x", null, "null", OWN)).isFalse();
        assertThat(CrossSiteGuard.allows("POST", "/a/x", null, "http://vixshield.example", OWN)).isFalse();
    }

    @Test
    void acceptsOurOwnFormsAndServersWithoutEitherHeader() {
        assertThat(CrossSiteGuard.allows("POST", "/a/x", "same-origin", OWN, OWN)).isTrue();
        assertThat(CrossSiteGuard.allows("POST", "/a/x", "none", null, OWN)).isTrue();
        assertThat(CrossSiteGuard.allows("POST", "/a/x", null, null, OWN)).isTrue();
    }

    @Test
    void letsNoOtherSiteEndASession() {
        assertThat(CrossSiteGuard.allows("GET", "/sign-out", "cross-site", null, OWN)).isFalse();
        assertThat(CrossSiteGuard.allows("POST", "/sign-out", "same-origin", OWN, OWN)).isTrue();
    }

    /** Webmail posts the one-click unsubscribe of RFC 8058 out of its own page. */
    @ParameterizedTest
    @ValueSource(strings = {"https://mail.example", "null", "moz-extension://9a6c"})
    void letsMailProgramsUnsubscribe(String origin) {
        String secret = "/u/" + "s".repeat(32);
        assertThat(CrossSiteGuard.allows("POST", secret, "cross-site", origin, OWN)).isTrue();
        assertThat(CrossSiteGuard.allows("POST", secret + "/x", "cross-site", origin, OWN)).isFalse();
        assertThat(CrossSiteGuard.allows("POST", "/u/short", "cross-site", origin, OWN)).isFalse();
    }
}
