package com.vixshield.account.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Checks whether the identity service answers, when someone is about to be sent there and not more often than needed. */
@ApplicationScoped
public class IdentityAvailability {

    private static final Duration HOLDS = Duration.ofSeconds(3);

    private record Look(CompletableFuture<Boolean> answers, Instant begun) {
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    SignInConfig config;
    @Inject
    Clock clock;

    private volatile Look last;

    /** Requests at the same moment wait for the same look. */
    public CompletableFuture<Boolean> answers() {
        Look known = last;
        if (known != null && known.begun().plus(HOLDS).isAfter(clock.instant())) {
            return known.answers();
        }
        Look look = new Look(ask(), clock.instant());
        last = look;
        return look.answers();
    }

    /** For callers that continue with blocking work: no thread waits meanwhile, however many requests ask a service that hangs. */
    public Uni<Boolean> answersLater() {
        return Uni.createFrom().completionStage(this::answers).emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** As far as is known already. */
    boolean isDown() {
        return last != null && !last.answers().getNow(true);
    }

    /** The next one who wants to know asks anew. */
    void forget() {
        last = null;
    }

    private CompletableFuture<Boolean> ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.service() + "/.well-known/openid-configuration"))
                .timeout(config.patience()).build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode() < 500)
                .exceptionally(down -> false);
    }
}
