package com.vixshield.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.vertx.core.json.JsonObject;

/** Tokens by hand, so that a test can make those that nobody should believe. */
final class Jwt {

    private Jwt() {
    }

    static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signed(Map<String, ?> header, Map<String, ?> claims, KeyPair key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            String content = content(header, claims);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With a secret that both sides could know, or that everybody knows: the public key. */
    static String authenticated(Map<String, ?> header, Map<String, ?> claims, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String content = content(header, claims);
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(Map<String, ?> header, Map<String, ?> claims) {
        return content(header, claims) + ".";
    }

    static Map<String, Object> published(KeyPair key, String id) {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return new TreeMap<>(Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", id, "n", number(rsa.getModulus()), "e",
                number(rsa.getPublicExponent())));
    }

    private static String content(Map<String, ?> header, Map<String, ?> claims) {
        return encoded(json(header)) + "." + encoded(json(claims));
    }

    private static byte[] json(Map<String, ?> members) {
        JsonObject json = new JsonObject();
        members.forEach(json::put);
        return json.encode().getBytes(StandardCharsets.UTF_8);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
