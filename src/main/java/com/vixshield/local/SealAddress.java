package com.vixshield.local;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import com.vixshield.platform.Digests;

/** Configures the key by which this installation signs its record: its own, and the same after every restart. */
public final class SealAddress {

    /** What stands before the 32 bytes of an Ed25519 key in PKCS#8 (RFC 8410). */
    private static final String PKCS8 = "302e020100300506032b657004220420";

    private SealAddress() {
    }

    public static Map<String, String> of(LocalSecrets secrets) {
        // a secret has 24 random bytes, a key needs 32
        String key = PKCS8 + Digests.sha256Hex(secrets.get("seal"));
        return Map.of("VIXSHIELD_SEAL_KEY", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key)));
    }
}
