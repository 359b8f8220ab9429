package com.vixshield.account.signin.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailEntryTest {

    @Test
    void keepsAnAddressAsItWasTyped() {
        EmailEntry entry = EmailEntry.of(" Vera@Example.com ");

        assertThat(entry.address()).contains("vera@example.com");
        assertThat(entry.field().value()).isEqualTo("Vera@Example.com");
        assertThat(entry.field().error()).isNull();
    }

    /** By the same rule as an invitation, so that who is invited can sign up. */
    @ParameterizedTest
    @ValueSource(strings = {"", "vera", "vera@", "vera@localhost", "vera@example.com, eve@example.com", "<vera@example.com>"})
    void keepsWhatIsNoAddressBesideWhatIsWrongWithIt(String typed) {
        EmailEntry entry = EmailEntry.of(typed);

        assertThat(entry.address()).isEmpty();
        assertThat(entry.field().value()).isEqualTo(typed);
        assertThat(entry.field().error()).contains("not a complete email address");
    }
}
