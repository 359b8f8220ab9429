package com.vixshield.account.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.account.signin.token.SessionTokens;
import com.vixshield.account.signin.token.TokenRenewal;
import com.vixshield.account.signin.token.TokenRenewal.Ended;
import com.vixshield.account.signin.token.TokenRenewal.Renewed;
import com.vixshield.account.signin.token.TokenRenewal.Unanswered;

import io.vertx.core.json.JsonObject;

/**
 * Calls the identity service as its client, for sessions that browsers have begun. Few requests wait for it at once: while it
 * hangs, the others go on as if it had not answered, and threads are left for pages that need none of it.
 */
@ApplicationScoped
public class IdentityClient {

    private static final Logger LOG = Logger.getLogger(IdentityClient.class);

    private static final int MOST_AT_ONCE = 8;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Inject
    SignInConfig config;

    public TokenRenewal renew(String refreshToken) {
        try {
            HttpResponse<String> answer = send("token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
            if (answer.statusCode() == 200) {
                JsonObject tokens = new JsonObject(answer.body());
                return new Renewed(
                        new SessionTokens(tokens.getString("id_token"), tokens.getString("refresh_token", refreshToken)));
            }
            // 400 invalid_grant is its word on this session; anything else is a fault of ours or its own
            return answer.statusCode() == 400 ? new Ended() : unanswered("answered " + answer.statusCode());
        } catch (IOException e) {
            return unanswered(e.toString());
        }
    }

    /** @return whether it knows now that the session is over, for every application that it signs people in to */
    public boolean signOut(String refreshToken) {
        try {
            int status = send("logout", Map.of("refresh_token", refreshToken)).statusCode();
            return status == 204 || status == 400;
        } catch (IOException e) {
            unanswered(e.toString());
            return false;
        }
    }

    private HttpResponse<String> send(String endpoint, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("client_id", config.clientId());
        form.put("client_secret", config.clientSecret());
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.service() + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(config.patience())
                .POST(BodyPublishers.ofString(encoded(form))).build();
        if (!places.tryAcquire()) {
            throw new IOException("enough requests are waiting for it");
        }
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            places.release();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Unanswered unanswered(String why) {
        LOG.warnf("The identity service cannot be asked about a session: %s", why);
        return new Unanswered();
    }
}
