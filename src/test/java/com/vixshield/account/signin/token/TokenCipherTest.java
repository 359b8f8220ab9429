package com.vixshield.account.signin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenCipherTest {

    private final TokenCipher cipher = new TokenCipher("a secret of the tests");

    @Test
    void readsWhatItHasWritten() {
        assertThat(cipher.decrypt(cipher.encrypt("token", "sid"), "sid")).isEqualTo("token");
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(cipher.encrypt("token", "sid")).isNotEqualTo(cipher.encrypt("token", "sid"));
    }

    @Test
    void refusesATokenThatWasMovedToAnotherSession() {
        byte[] written = cipher.encrypt("token", "sid");

        assertThatThrownBy(() -> cipher.decrypt(written, "another")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesATokenThatWasChanged() {
        byte[] written = cipher.encrypt("token", "sid");
        written[written.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.decrypt(written, "sid")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesATokenWrittenWithAnotherSecret() {
        byte[] written = new TokenCipher("another").encrypt("token", "sid");

        assertThatThrownBy(() -> cipher.decrypt(written, "sid")).isInstanceOf(IllegalStateException.class);
    }
}
