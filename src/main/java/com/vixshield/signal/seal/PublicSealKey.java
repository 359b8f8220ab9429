package com.vixshield.signal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

import com.vixshield.platform.Digests;

/**
 * Holds the public half of a key that signs records.
 *
 * @param raw 32 bytes, base64
 */
public record PublicSealKey(String raw) {

    /** The fixed beginning of an Ed25519 key in X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;
    private static final int ID_LENGTH = 16;

    public PublicSealKey {
        if (decoded(raw).length != LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes: " + raw);
        }
    }

    static PublicSealKey of(PublicKey key) {
        byte[] x509 = key.getEncoded();
        byte[] raw = java.util.Arrays.copyOfRange(x509, x509.length - LENGTH, x509.length);
        return new PublicSealKey(Base64.getEncoder().encodeToString(raw));
    }

    /** From PEM text, or the raw bytes in base64. */
    public static PublicSealKey parse(String text) {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] bytes = decoded(base64);
        byte[] raw = bytes.length == LENGTH
                ? bytes
                : java.util.Arrays.copyOfRange(bytes, Math.max(0, bytes.length - LENGTH), bytes.length);
        return new PublicSealKey(Base64.getEncoder().encodeToString(raw));
    }

    /** Half the key's own hash: a key cannot claim another one's name. */
    public String id() {
        return Digests.sha256Hex(decoded(raw)).substring(0, ID_LENGTH);
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(x509()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether this key signed that text. */
    public boolean verifies(String text, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] x509() {
        byte[] raw = decoded(this.raw);
        byte[] x509 = java.util.Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
        System.arraycopy(raw, 0, x509, X509_PREFIX.length, LENGTH);
        return x509;
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
