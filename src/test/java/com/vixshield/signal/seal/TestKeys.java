package com.vixshield.signal.seal;

/** Keys that seal nothing but tests. */
public final class TestKeys {

    /** 32 equal bytes in PKCS#8: recognisably not a secret. */
    public static final String PRIVATE = "MC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";

    private TestKeys() {
    }

    public static SealKey key() {
        return SealKey.of(PRIVATE);
    }

    static SealKey other() {
        return SealKey.of("MC4CAQAwBQYDK2VwBCIEIAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC");
    }
}
