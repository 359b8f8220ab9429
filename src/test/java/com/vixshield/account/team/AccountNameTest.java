package com.vixshield.account.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {

    @Test
    void takesNamesOfTheWorldWithoutTheirOuterSpaces() {
        assertThat(AccountName.of("  B\u00e4rbel & S\u00f6hne \u682a\u5f0f\u4f1a\u793e \ud83d\udcc8 "))
                .contains("B\u00e4rbel & S\u00f6hne \u682a\u5f0f\u4f1a\u793e \ud83d\udcc8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\r\nBcc: x@example.com", "a\u0000b", "right\u202Eleft", "two\u2028lines",
            "no\u200Bwidth",
            "0123456789012345678901234567890123456789012345678901234567890"})
    void refusesWhatWouldBreakALineOrAHeader(String name) {
        assertThat(AccountName.of(name)).isEmpty();
    }
}
