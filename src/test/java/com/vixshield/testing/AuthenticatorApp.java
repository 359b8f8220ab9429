package com.vixshield.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jsoup.nodes.Document;

/** What people have on their phones: one-time passwords by time (RFC 6238; SHA-1, six digits, 30 seconds). */
public record AuthenticatorApp(String secret) {

    /** Reads the page on which the identity service shows its secret. */
    public static AuthenticatorApp scanning(Document page) {
        return new AuthenticatorApp(page.selectFirst("input[name=totpSecret]").val());
    }

    public String code() {
        return code(0);
    }

    /** That of the next half minute, for where the present one has been used; phones run ahead as well. */
    public String nextCode() {
        return code(1);
    }

    private String code(int ahead) {
        byte[] period = ByteBuffer.allocate(Long.BYTES).putLong(Instant.now().getEpochSecond() / 30 + ahead).array();
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(period));
            int number = hash.getInt(hash.get(19) & 0xf) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
