package com.vixshield.signal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class SealKeyTest {

    /** RFC 8032, section 7.1, test 2: secret key, public key and the signature of the one-byte message 0x72. */
    private static final String SECRET = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private final SealKey key = SealKey.of(Base64.getEncoder()
            .encodeToString(HexFormat.of().parseHex("302e020100300506032b657004220420" + SECRET)));

    @Test
    void derivesThePublicKeyAndSignsAsTheStandardSays() {
        assertThat(key.published().raw()).isEqualTo(base64(PUBLIC));
        assertThat(key.sign("r")).isEqualTo(base64(SIGNATURE));
    }

    @Test
    void verifiesItsOwnSignatureOfThatTextOnly() {
        String signature = key.sign("hash");

        assertThat(key.published().verifies("hash", signature)).isTrue();
        assertThat(key.published().verifies("hasj", signature)).isFalse();
        assertThat(key.published().verifies("hash", "AAAA")).isFalse();
        assertThat(TestKeys.key().published().verifies("hash", signature)).isFalse();
    }

    @Test
    void isFoundAgainInItsPem() {
        PublicSealKey published = key.published();

        assertThat(PublicSealKey.parse(published.pem())).isEqualTo(published);
        assertThat(PublicSealKey.parse(published.raw() + "\n")).isEqualTo(published);
        assertThat(published.id()).matches("[0-9a-f]{16}").isNotEqualTo(TestKeys.key().published().id());
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatThrownBy(() -> SealKey.of("not a key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicSealKey.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
