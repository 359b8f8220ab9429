package com.vixshield.webhook;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.vixshield.platform.Digests;

/** Signs a request so that a receiver can verify that it is ours and fresh: HMAC-SHA256 over time and body. */
final class WebhookSignature {

    static final String HEADER = "VixShield-Signature";

    private WebhookSignature() {
    }

    /**
     * Not stored: a reader of the database cannot sign.
     *
     * @param key the installation's
     */
    static String secret(String key, UUID account, UUID endpoint, int version) {
        byte[] hash = Digests.hmac(key,
                String.join("|", "webhook", account.toString(), endpoint.toString(), Integer.toString(version)));
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** @param secrets all that are valid now; a receiver accepts any that it knows */
    static String header(List<String> secrets, Instant now, String body) {
        long time = now.getEpochSecond();
        return secrets.stream().map(secret -> ",v1=" + Digests.hmacHex(secret, time + "." + body))
                .collect(Collectors.joining("", "t=" + time, ""));
    }
}
