package com.vixshield.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"bob@example.com\r\nBcc: x@example.com", "bob@example.com, eve@example.com", "<bob@example.com>",
            "bob @example.com", "bob@localhost", "@example.com", "bob@", "b\u00f6b@example.com", "bob@exa_mple.com", ""})
    void takesPlainAddressesOnly(String address) {
        assertThat(EmailAddress.of(address)).isEmpty();
    }

    @Test
    void writesAddressesInOneCase() {
        assertThat(EmailAddress.of(" Bob.O'Neil+desk@Example.COM ")).contains("bob.o'neil+desk@example.com");
    }
}
