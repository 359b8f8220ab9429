package com.vixshield.platform;

/**
 * Hashes keys for storage. A plain hash is enough for what Ids makes: there is nothing to guess in 192 random bits. The
 * database computes the same (app_secret_hash).
 */
public final class Secrets {

    private Secrets() {
    }

    public static byte[] hash(String secret) {
        return Digests.sha256(secret);
    }
}
