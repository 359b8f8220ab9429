package com.vixshield.signal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Signs what the chain has hashed with the key of this installation, which never leaves the process. It signs what the
 * chain has hashed, and never leaves the process.
 */
public final class SealKey {

    private final PrivateKey key;
    private final PublicSealKey published;

    private SealKey(PrivateKey key, PublicSealKey published) {
        this.key = key;
        this.published = published;
    }

    /** @param pkcs8 PEM, or the same without its first and last line */
    public static SealKey of(String pkcs8) {
        try {
            String base64 = pkcs8.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return new SealKey(key, PublicSealKey.of(Ed25519.publicKey((EdECPrivateKey) key)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no Ed25519 private key in PKCS#8: " + e.getMessage(), e);
        }
    }

    public PublicSealKey published() {
        return published;
    }

    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key does not sign", e);
        }
    }
}
