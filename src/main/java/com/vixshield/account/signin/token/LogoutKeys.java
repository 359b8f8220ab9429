package com.vixshield.account.signin.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import com.vixshield.account.signin.SignInConfig;

/**
 * Keeps the identity service's public keys. They are fetched when one is asked for that is not among them, by one request at a
 * time, which no thread waits for, and not again within the pause: whoever makes up key names makes us ask no more often.
 */
@ApplicationScoped
class LogoutKeys {

    private static final Logger LOG = Logger.getLogger(LogoutKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST = 256 * 1024;

    /** @param keys empty until the first answer */
    private record Known(List<JsonWebKey> keys, Instant fetchedAt) {
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final Duration patience;
    private final Clock clock;

    private Known known = new Known(List.of(), Instant.MIN);
    private CompletableFuture<List<JsonWebKey>> fetching;

    LogoutKeys(SignInConfig config, Clock clock) {
        this.address = URI.create(config.service() + "/protocol/openid-connect/certs");
        this.patience = config.patience();
        this.clock = clock;
    }

    /** @return all of that name, none when the identity service has none or does not answer in time */
    CompletionStage<List<JsonWebKey>> named(String id) {
        synchronized (this) {
            List<JsonWebKey> held = among(known.keys(), id);
            if (!held.isEmpty() || fetching == null && known.fetchedAt().plus(PAUSE).isAfter(clock.instant())) {
                return CompletableFuture.completedFuture(held);
            }
            if (fetching == null) {
                begin();
            }
            return fetching.thenApply(keys -> among(keys, id));
        }
    }

    private void begin() {
        CompletableFuture<List<JsonWebKey>> result = new CompletableFuture<>();
        fetching = result;
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
        // the limit of the request ends with the first byte of the answer, this one with the last
        http.sendAsync(request, BodyHandlers.ofString()).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    List<JsonWebKey> keys = failure != null || answer.statusCode() != 200 ? null : read(answer.body());
                    if (keys == null) {
                        LOG.warnf("The identity service's keys could not be read: %s",
                                failure == null ? "status " + answer.statusCode() : failure.getClass().getSimpleName());
                    }
                    result.complete(finish(keys));
                });
    }

    /** Without an answer the keys that are known stay. */
    private synchronized List<JsonWebKey> finish(List<JsonWebKey> keys) {
        known = new Known(keys == null ? known.keys() : keys, clock.instant());
        fetching = null;
        return known.keys();
    }

    private static List<JsonWebKey> read(String body) {
        try {
            return body.length() > LONGEST ? null : new JsonWebKeySet(body).getJsonWebKeys();
        } catch (JoseException e) {
            return null;
        }
    }

    private static List<JsonWebKey> among(List<JsonWebKey> keys, String id) {
        return keys.stream().filter(key -> id.equals(key.getKeyId())).toList();
    }
}
