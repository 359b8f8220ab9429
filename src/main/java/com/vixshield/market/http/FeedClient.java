package com.vixshield.market.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.platform.retry.Backoff;
import com.vixshield.platform.retry.CircuitBreaker;

/** Requests files from the configured providers only, with retries. Safe to share. */
public final class FeedClient {

    private static final Pattern S3_CODE = Pattern.compile("<Code>(\\w+)</Code>");

    private final HttpLimits limits;
    private final AllowedOrigins origins;
    private final Clock clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final FetchAttempt exchange;
    private final Backoff backoff;
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    public FeedClient(HttpLimits limits, Collection<URI> hosts, Clock clock, Pause pause, RandomGenerator random) {
        this.limits = limits;
        this.origins = new AllowedOrigins(hosts);
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.exchange = new FetchAttempt(limits, origins);
        this.backoff = Backoff.doubling(limits.firstPause(), limits.longestPause());
    }

    /**
     * @param known what we already have of it
     * @throws FetchException when all attempts failed, or one in a way that another would not change
     */
    public FetchResponse get(FetchRequest request, CacheValidators known) {
        if (!origins.contains(request.address())) {
            throw FetchException.lasting(request, "is not a configured host");
        }
        CircuitBreaker breaker = breaker(request.address());
        for (int attempt = 1;; attempt++) {
            if (!breaker.permits()) {
                throw FetchException.lasting(request,
                        "left alone until " + breaker.openUntil().truncatedTo(ChronoUnit.SECONDS) + " after repeated failures");
            }
            try {
                FetchResponse answer = judge(request, known, exchange.send(request, known));
                breaker.succeeded();
                return answer;
            } catch (FetchException e) {
                note(breaker, e);
                if (!e.isPassing() || attempt >= limits.attempts() || !waits(request, breaker, e, attempt)) {
                    throw e;
                }
            } catch (RuntimeException e) {
                breaker.release();
                throw e;
            }
        }
    }

    public CircuitBreaker breaker(URI address) {
        return breakers.computeIfAbsent(AllowedOrigins.of(address),
                key -> new CircuitBreaker(clock, limits.failures(), limits.rest()));
    }

    /** A host that answers, if only with a refusal, is well. */
    private static void note(CircuitBreaker breaker, FetchException failure) {
        if (failure.isPassing()) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
    }

    /** @return false when the host wants to be left alone for longer than anybody here would wait */
    private boolean waits(FetchRequest request, CircuitBreaker breaker, FetchException failure, int attempt) {
        Optional<Duration> asked = failure.retryAfter();
        if (asked.isPresent() && asked.get().compareTo(limits.longestPause()) > 0) {
            breaker.openFor(shorter(asked.get(), Duration.ofHours(1)));
            return false;
        }
        try {
            pause.take(asked.orElseGet(() -> growing(attempt)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Between half of the pause and all of it, so that many who failed together do not come back together. */
    private Duration growing(int attempt) {
        return Duration.ofMillis(Math.round(backoff.after(attempt).toMillis() * (0.5 + random.nextDouble() / 2)));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private FetchResponse judge(FetchRequest request, CacheValidators known, HttpResponse<LimitedBody.Taken> response) {
        int status = response.statusCode();
        if (status == 304 && !known.isEmpty()) {
            return new FetchResponse.Unchanged();
        }
        if (status == 429 || status == 408 || status >= 500) {
            throw FetchException.busy(request, "answers " + status,
                    RetryAfter.read(response.headers().firstValue("Retry-After").orElse(""), clock.instant()));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (status != 200) {
            throw FetchException.lasting(request, "answers " + status + because(response.body().bytes()));
        }
        if (!request.media().accepts(type)) {
            throw FetchException.lasting(request, type.split(";", 2)[0] + " where " + request.media() + " was expected"
                    + because(response.body().bytes()));
        }
        return content(request, response);
    }

    private FetchResponse content(FetchRequest request, HttpResponse<LimitedBody.Taken> response) {
        if (!response.body().whole()) {
            throw FetchException.lasting(request, "more than " + limits.largest() + " bytes");
        }
        byte[] bytes = response.body().bytes();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        return new FetchResponse.Content(switch (encoding) {
            case "identity" -> bytes;
            case "gzip", "x-gzip" -> ContentDecoder.inflate(request, bytes, limits.largest());
            default -> throw FetchException.lasting(request, "an encoding that was not asked for");
        }, CacheValidators.of(response.headers()));
    }

    /** Buckets explain themselves in XML. Nothing else of an unwanted answer is repeated. */
    private static String because(byte[] body) {
        Matcher code = S3_CODE.matcher(new String(body, StandardCharsets.UTF_8));
        return code.find() ? " (" + code.group(1) + ")" : "";
    }
}
