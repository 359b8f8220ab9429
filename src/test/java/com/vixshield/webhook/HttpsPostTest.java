package com.vixshield.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.platform.net.Destination;
import com.vixshield.platform.net.PublicAddresses;
import com.vixshield.testing.Proves;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.JksOptions;

/** A receiver on this machine with a certificate for hooks.example.com, reached as if its name had been resolved to here. */
class HttpsPostTest {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json", "X-Signed", "yes");

    @TempDir
    static Path folder;
    private static Vertx vertx;
    private static HttpServer server;
    private static HttpsPost post;
    private static final List<String> received = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void listen() throws Exception {
        JksOptions certificate = certificate();
        vertx = Vertx.vertx();
        server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate))
                .requestHandler(HttpsPostTest::answer).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
        post = new HttpsPost(vertx, new HttpClientOptions().setTrustOptions(certificate), new PublicAddresses(),
                Duration.ofSeconds(30));
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private static JksOptions certificate() throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "a", "-keyalg", "EC", "-dname", "CN=hooks.example.com", "-ext", "san=dns:hooks.example.com",
                "-storepass", "secret", "-keystore", store.toString(), "-validity", "30").redirectErrorStream(true).start()
                .waitFor();
        assertThat(made).isZero();
        return new JksOptions().setPath(store.toString()).setPassword("secret");
    }

    private static void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> received.add(request.method() + " " + request.uri() + " " + request.getHeader("Host")
                .split(":")[0] + " " + request.getHeader("X-Signed") + " " + body));
        switch (request.path()) {
            case "/moved" -> request.response().setStatusCode(302).putHeader("Location", "/target").end();
            case "/endless" -> endless(request);
            case "/silent" -> request.response().setChunked(true).write("a beginning");
            case "/odd" ->
                request.response().setStatusCode(500).end(Buffer.buffer(new byte[]{'o', 0, (byte) 0xff, 10, 'k'}));
            default -> request.response().setStatusCode(204).end();
        }
    }

    private static void endless(HttpServerRequest request) {
        // the reader hangs up, as it should
        request.response().exceptionHandler(gone -> {
        });
        request.response().setChunked(true).write("a".repeat(100_000)).onSuccess(written -> endless(request));
    }

    @Test
    @Proves(5)
    void sendsTheBodyToTheCheckedAddressUnderTheNamedHost() {
        AttemptResult answer = send("/in?key=%20x");

        assertThat(answer.isAccepted()).isTrue();
        assertThat(received).contains("POST /in?key=%20x hooks.example.com yes {\"a\":1}");
    }

    @Test
    @Proves(5)
    void followsNoRedirect() {
        assertThat(send("/moved")).isEqualTo(new AttemptResult(302, ""));
        assertThat(received).noneMatch(request -> request.contains("/target"));
    }

    @Test
    void readsNoMoreThanItKeeps() {
        AttemptResult answer = send("/endless");

        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.text()).hasSize(500);
    }

    @Test
    void waitsOnlySoLongForTheEndOfAnAnswer() {
        HttpsPost hasty = new HttpsPost(vertx, new HttpClientOptions().setTrustAll(true), new PublicAddresses(),
                Duration.ofMillis(300));

        assertThat(hasty.send(destination("hooks.example.com", "/silent"), HEADERS, "{}"))
                .isEqualTo(AttemptResult.none("no whole answer within 0 s"));
    }

    @Test
    void keepsOnlyWhatCanBeShown() {
        assertThat(send("/odd")).isEqualTo(new AttemptResult(500, "o k"));
    }

    @Test
    void refusesACertificateOfAnotherName() {
        assertThat(post.send(destination("other.example.com", "/in"), HEADERS, "{}").code()).isNull();
    }

    @Test
    @Proves(5)
    void callsNothingThatIsNotPublic() {
        assertThat(post.send("https://localhost:8443/", HEADERS, "{}").code()).isNull();
        HttpsPost rebound = new HttpsPost(vertx, new HttpClientOptions(),
                new PublicAddresses(host -> new InetAddress[]{InetAddress.getLoopbackAddress()}), Duration.ofSeconds(30));

        assertThat(rebound.send("https://hooks.example.com/", HEADERS, "{}"))
                .isEqualTo(AttemptResult.none("The host is not on the public internet."));
    }

    private static AttemptResult send(String path) {
        return post.send(destination("hooks.example.com", path), HEADERS, "{\"a\":1}");
    }

    private static Destination destination(String host, String path) {
        return new Destination(URI.create("https://" + host + ":" + server.actualPort() + path),
                InetAddress.getLoopbackAddress());
    }
}
