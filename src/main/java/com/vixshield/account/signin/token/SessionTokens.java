package com.vixshield.account.signin.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import com.vixshield.account.Operator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Holds the tokens that the identity service issued for a session.
 *
 * @param refresh null where it gives none: the session then lasts as long as its ID token
 */
public record SessionTokens(String id, String refresh) {

    public Instant freshUntil() {
        return Instant.ofEpochSecond(claims().getLong("exp"));
    }

    /** When the person last proved who they are, which renewing does not change; empty where the provider does not say. */
    public Optional<Instant> signedInAt() {
        return Optional.ofNullable(claims().getLong("auth_time")).map(Instant::ofEpochSecond);
    }

    public boolean operator() {
        return claims().getJsonArray("groups", new JsonArray()).contains(Operator.ROLE);
    }

    /** As people.identity has it. */
    public String identity() {
        return claims().getString("iss") + " " + claims().getString("sub");
    }

    /** A provider that names no session has one for each person. */
    public String sid() {
        return claims().getString("sid", "only");
    }

    /** Read, not verified: Quarkus verifies the token at every request. */
    private JsonObject claims() {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(id.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
