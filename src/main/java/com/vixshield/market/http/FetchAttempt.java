package com.vixshield.market.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes one attempt. The platform's own time limit ends with the headers, so the whole exchange is waited for instead: a
 * body that stops coming is cut off like a host that does not answer.
 */
final class FetchAttempt {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    /** Enough of an unwanted answer to tell what it is. */
    private static final int GLANCE = 4096;
    private static final String USER_AGENT = "Mozilla/5.0 (compatible; VixShield)";

    private final HttpLimits limits;
    private final AllowedOrigins origins;
    private final HttpClient client;

    FetchAttempt(HttpLimits limits, AllowedOrigins origins) {
        this.limits = limits;
        this.origins = origins;
        this.client = HttpClient.newBuilder().connectTimeout(limits.connect()).followRedirects(Redirect.NEVER).build();
    }

    HttpResponse<LimitedBody.Taken> send(FetchRequest request, CacheValidators known) {
        AtomicReference<CompletableFuture<?>> current = new AtomicReference<>();
        try {
            return follow(request, request.address(), known, 0, current).get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            current.get().cancel(true);
            throw FetchException.passing(request, "not complete within " + limits.total().toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failure(request, e.getCause());
        } catch (InterruptedException e) {
            current.get().cancel(true);
            Thread.currentThread().interrupt();
            throw FetchException.passing(request, "interrupted");
        } catch (IllegalArgumentException e) {
            // its message would quote the header that cannot be sent
            throw FetchException.lasting(request, "cannot be asked: a header or the address is malformed");
        }
    }

    private CompletableFuture<HttpResponse<LimitedBody.Taken>> follow(FetchRequest request, URI address, CacheValidators known,
            int hops,
            AtomicReference<CompletableFuture<?>> current) {
        if (!origins.contains(address)) {
            String refused = hops == 0
                    ? "is not a configured host"
                    : "redirects to a host that is not configured: "
                            + AllowedOrigins.of(address);
            return CompletableFuture.failedFuture(FetchException.lasting(request, refused));
        }
        CompletableFuture<HttpResponse<LimitedBody.Taken>> sent = client.sendAsync(http(request, address, known),
                info -> body(request, info));
        current.set(sent);
        return sent.thenCompose(response -> {
            if (!REDIRECTS.contains(response.statusCode())) {
                return CompletableFuture.completedFuture(response);
            }
            return hops == MOST_REDIRECTS
                    ? CompletableFuture.failedFuture(FetchException.lasting(request, "too many redirects"))
                    : follow(request, target(request, address, response), known, hops + 1, current);
        });
    }

    private static URI target(FetchRequest request, URI from, HttpResponse<?> response) {
        try {
            return from.resolve(response.headers().firstValue("Location").orElseThrow(
                    () -> FetchException.lasting(request, "a redirect to nowhere")));
        } catch (IllegalArgumentException e) {
            throw FetchException.lasting(request, "a redirect to nowhere");
        }
    }

    private HttpRequest http(FetchRequest request, URI address, CacheValidators known) {
        HttpRequest.Builder http = HttpRequest.newBuilder(address).header("User-Agent", USER_AGENT)
                .header("Accept", request.media().wanted()).header("Accept-Encoding", "gzip");
        // A credential stays with the host that it belongs to, even if another one is configured too.
        if (AllowedOrigins.of(address).equals(AllowedOrigins.of(request.address()))) {
            request.headers().forEach(http::header);
        }
        if (!known.etag().isEmpty()) {
            http.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            http.header("If-Modified-Since", known.lastModified());
        }
        return http.build();
    }

    private BodySubscriber<LimitedBody.Taken> body(FetchRequest request, ResponseInfo info) {
        boolean wanted = info.statusCode() == 200
                && request.media().accepts(info.headers().firstValue("Content-Type").orElse(""));
        return new LimitedBody(wanted ? limits.largest() : GLANCE);
    }

    /** The platform's messages are replaced by the kind of failure, because some quote the address. */
    private static FetchException failure(FetchRequest request, Throwable cause) {
        if (cause instanceof FetchException known) {
            return known;
        }
        return cause instanceof IOException
                ? FetchException.passing(request, "the connection failed (" + cause.getClass().getSimpleName() + ")")
                : FetchException.lasting(request, "cannot be asked (" + cause.getClass().getSimpleName() + ")");
    }
}
