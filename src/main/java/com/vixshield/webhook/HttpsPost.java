package com.vixshield.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.net.Destination;
import com.vixshield.platform.net.PublicAddresses;
import com.vixshield.platform.net.RefusedAddressException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Posts to untrusted addresses: only to the address that was checked, without redirects, on one connection for each
 * request, and reading no more of the answer than is kept. A failure reports only its kind, so that no one can explore a
 * network by reading messages.
 */
@ApplicationScoped
class HttpsPost {

    private static final int LARGEST = 2000;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final PublicAddresses addresses;
    private final Duration timeout;

    @Inject
    HttpsPost(Vertx vertx, WebhookConfig config) {
        this(vertx, new HttpClientOptions(), new PublicAddresses(), config.timeout());
    }

    /** @param options whom to trust; all else is set here */
    HttpsPost(Vertx vertx, HttpClientOptions options, PublicAddresses addresses, Duration timeout) {
        this.client = vertx.createHttpClient(options.setSsl(true).setVerifyHost(true).setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis()));
        this.addresses = addresses;
        this.timeout = timeout;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** One request, whatever becomes of it. */
    AttemptResult send(String url, Map<String, String> headers, String body) {
        try {
            return send(addresses.resolve(url), headers, body);
        } catch (RefusedAddressException e) {
            return AttemptResult.none(e.getMessage());
        }
    }

    AttemptResult send(Destination to, Map<String, String> headers, String body) {
        AtomicReference<HttpClientRequest> request = new AtomicReference<>();
        try {
            return client.request(options(to, headers)).onSuccess(request::set)
                    .compose(open -> open.send(Buffer.buffer(body))).compose(HttpsPost::read)
                    .toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (request.get() != null) {
                request.get().reset();
            }
            return AttemptResult.none("no whole answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return AttemptResult.none("the connection failed (" + e.getCause().getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AttemptResult.none("interrupted");
        }
    }

    private RequestOptions options(Destination to, Map<String, String> headers) {
        URI uri = to.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost(uri.getHost()).setPort(to.port())
                .setServer(SocketAddress.inetSocketAddress(to.socket())).setSsl(true).setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        headers.forEach(options::putHeader);
        return options;
    }

    private static Future<AttemptResult> read(HttpClientResponse response) {
        Promise<AttemptResult> read = Promise.promise();
        Buffer kept = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(answer(response, kept)));
        response.handler(piece -> {
            kept.appendBuffer(piece, 0, Math.min(piece.length(), LARGEST - kept.length()));
            if (kept.length() >= LARGEST && read.tryComplete(answer(response, kept))) {
                response.request().reset();
            }
        });
        return read.future();
    }

    private static AttemptResult answer(HttpClientResponse response, Buffer kept) {
        return AttemptResult.of(response.statusCode(), kept.toString(StandardCharsets.UTF_8));
    }
}
