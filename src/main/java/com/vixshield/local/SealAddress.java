package com.vixshield.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Configures the key by which this installation signs its record: its own, and the same after every restart. */
public final class SealAddress {

    /** What stands before the 32 bytes of an Ed25519 key in PKCS#8 (RFC 8410). */
    private static final String PKCS8 = "302e020100300506032b657004220420";

    private SealAddress() {
    }

    public static Map<String, String> of(LocalSecrets secrets) {
        String key = PKCS8 + HexFormat.of().formatHex(stretched(secrets.get("seal")));
        return Map.of("VIXSHIELD_SEAL_KEY", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key)));
    }

    /** A secret has 24 random bytes, a key needs 32. */
    private static byte[] stretched(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
