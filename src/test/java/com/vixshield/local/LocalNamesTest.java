package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "app.localhost:8080", "127.0.0.1", "127.1.2.3:80", "[::1]",
            "[::1]:8080"})
    void thisMachinesAreKnown(String authority) {
        assertThat(LocalNames.includeHostOf(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rebound.test", "rebound.test:8080", "localhost.rebound.test", "127.0.0.1.rebound.test",
            "xlocalhost",
            "10.0.0.1", "localhost:8080@rebound.test", "127.0.0.1:80:80", ".localhost", "127.0.0", "[::2]"})
    void othersAreNot(String authority) {
        assertThat(LocalNames.includeHostOf(authority)).isFalse();
    }

    @Test
    void whoNamesNoneIsNotFromHere() {
        assertThat(LocalNames.includeHostOf(null)).isFalse();
        assertThat(LocalNames.include(null)).isFalse();
    }
}
