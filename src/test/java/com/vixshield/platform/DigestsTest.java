package com.vixshield.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class DigestsTest {

    /** FIPS 180-2, appendix B.1. */
    @Test
    void agreesWithTheStandardsDigest() {
        String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Digests.sha256Hex("abc")).isEqualTo(digest);
        assertThat(Digests.sha256Hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(digest);
        assertThat(Digests.sha256("abc")).isEqualTo(Digests.sha256().digest("abc".getBytes(StandardCharsets.US_ASCII)));
    }

    /** RFC 4231, test case 2. */
    @Test
    void agreesWithTheStandardsCode() {
        assertThat(Digests.hmacHex("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
