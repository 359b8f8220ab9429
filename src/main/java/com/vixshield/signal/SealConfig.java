package com.vixshield.signal;

import io.smallrye.config.ConfigMapping;

/** Configures the seal key. */
@ConfigMapping(prefix = "vixshield.seal")
public interface SealConfig {

    /** Ed25519 private key, PKCS#8 in base64. */
    String key();
}
