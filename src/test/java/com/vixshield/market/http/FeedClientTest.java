package com.vixshield.market.http;

import static com.vixshield.market.http.ProviderStub.answer;
import static com.vixshield.market.http.ProviderStub.csv;
import static com.vixshield.market.http.ProviderStub.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;
import com.vixshield.platform.retry.CircuitBreaker;
import com.vixshield.testing.FakeClock;
import com.vixshield.testing.Proves;

class FeedClientTest {

    private static final String BODY = "DATE,VVIX\n07/22/2026,95.550000\n";
    private static final byte[] NOTHING = new byte[0];

    private final ProviderStub provider = new ProviderStub();
    private final ProviderStub stranger = new ProviderStub();
    private final FakeClock clock = new FakeClock(Instant.parse("2026-07-23T12:00:00Z"));
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void stop() {
        provider.close();
        stranger.close();
    }

    @Test
    void fetchesABodyWithItsValidators() {
        provider.on("/a", answer(200, "text/csv; charset=utf-8", Samples.bytes(BODY), "ETag", "\"v1\"", "Last-Modified",
                "Wed, 22 Jul 2026 23:00:00 GMT"));
        FetchResponse.Content content = (FetchResponse.Content) client().get(request("/a"), CacheValidators.NONE);
        assertThat(content.body()).asString().isEqualTo(BODY);
        assertThat(content.validators()).isEqualTo(new CacheValidators("\"v1\"", "Wed, 22 Jul 2026 23:00:00 GMT"));
        assertThat(provider.asked().get(0).headers()).containsEntry("accept", "text/csv")
                .containsEntry("accept-encoding", "gzip")
                .doesNotContainKeys("if-none-match", "if-modified-since");
    }

    @Test
    void asksOnlyWhetherSomethingChanged() {
        provider.on("/a", answer(304, "text/csv", NOTHING));
        CacheValidators known = new CacheValidators("\"v1\"", "Wed, 22 Jul 2026 23:00:00 GMT");
        assertThat(client().get(request("/a"), known)).isInstanceOf(FetchResponse.Unchanged.class);
        assertThat(provider.asked().get(0).headers()).containsEntry("if-none-match", "\"v1\"")
                .containsEntry("if-modified-since", "Wed, 22 Jul 2026 23:00:00 GMT");
    }

    @Test
    void doesNotBelieveThatNothingChangedSinceNothing() {
        provider.on("/a", answer(304, "text/csv", NOTHING));
        assertRefused("answers 304", "/a");
    }

    @Test
    void undoesTheCompressionOfTheWay() {
        provider.on("/a", answer(200, "text/csv", Samples.gzip(BODY), "Content-Encoding", "gzip"));
        assertThat(((FetchResponse.Content) client().get(request("/a"), CacheValidators.NONE)).body()).asString()
                .isEqualTo(BODY);
    }

    @Test
    void refusesCompressionThatIsCutDamagedOrUnknown() {
        byte[] gzip = Samples.gzip(BODY.repeat(50));
        provider.on("/cut", answer(200, "text/csv", Arrays.copyOf(gzip, gzip.length - 9), "Content-Encoding", "gzip"));
        assertRefused("the compressed answer ends too early", "/cut");
        provider.on("/plain", answer(200, "text/csv", Samples.bytes(BODY), "Content-Encoding", "gzip"));
        assertRefused("the compressed answer is damaged", "/plain");
        provider.on("/br", answer(200, "text/csv", Samples.bytes(BODY), "Content-Encoding", "br"));
        assertRefused("an encoding that was not asked for", "/br");
    }

    @Test
    void refusesABodyThatIsTooLargeAndHangsUp() {
        provider.on("/told", answer(200, "text/csv", new byte[70_000]));
        assertRefused("more than 65536 bytes", "/told");
        provider.on("/untold", provider.stallAfter("x".repeat(70_000)));
        assertRefused("more than 65536 bytes", "/untold");
        provider.on("/bomb", answer(200, "text/csv", Samples.gzip("0".repeat(1_000_000)), "Content-Encoding", "gzip"));
        assertRefused("more than 65536 bytes when decompressed", "/bomb");
    }

    /** That the call returns at all is the proof: the other side waits until the end of the test. */
    @Test
    void cutsAStallBeforeTheHeadersAndOneWithinTheBody() {
        provider.on("/silent", provider.stall()).on("/half", provider.stallAfter("DATE,VVIX\n"));
        assertRefused(client(250), "not complete within 250 ms", "/silent");
        assertRefused(client(250), "not complete within 250 ms", "/half");
    }

    @Test
    void refusesABodyThatEndsBeforeItsLength() {
        provider.on("/a", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(Samples.bytes(BODY));
            exchange.getResponseBody().flush();
        });
        assertRefused("the connection failed", "/a");
        assertThat(provider.asked()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/html; charset=utf-8 | <!DOCTYPE html><p>Sorry | text/html where CSV was expected",
            "application/xml | <Error><Code>AccessDenied</Code></Error> | application/xml where CSV was expected (AccessDenied)",
            "image/png | x | image/png where CSV was expected"})
    void refusesAnotherKindOfContentByName(String type, String body, String reason) {
        provider.on("/a", answer(200, type, Samples.bytes(body)));
        assertRefused(reason, "/a");
        assertThat(provider.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "401 | | answers 401", "404 | | answers 404", "204 | | answers 204",
            "403 | <Error><Code>AccessDenied</Code></Error> | answers 403 (AccessDenied)"})
    void doesNotRepeatWhatWouldFailAgain(int status, String body, String reason) {
        provider.on("/a", answer(status, "application/xml", body == null ? NOTHING : Samples.bytes(body)));
        assertRefused(reason, "/a");
        assertThat(provider.asked()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsAfterAFailureOfTheServerAndSucceeds() {
        provider.on("/a", answer(500, "text/plain", NOTHING), answer(503, "text/plain", NOTHING), csv(BODY));
        assertThat(client().get(request("/a"), CacheValidators.NONE)).isInstanceOf(FetchResponse.Content.class);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        provider.on("/a", answer(500, "text/plain", NOTHING));
        assertRefused("answers 500", "/a");
        assertThat(provider.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Thu, 23 Jul 2026 12:00:07 GMT"})
    void waitsForAsLongAsABusyHostAsks(String retryAfter) {
        provider.on("/a", answer(429, "text/plain", NOTHING, "Retry-After", retryAfter), csv(BODY));
        assertThat(client().get(request("/a"), CacheValidators.NONE)).isInstanceOf(FetchResponse.Content.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void comesBackLaterWhenABusyHostAsksForLong() {
        provider.on("/a", answer(429, "text/plain", NOTHING, "Retry-After", "600"), csv(BODY));
        FeedClient client = client();
        assertRefused(client, "answers 429", "/a");
        assertRefused(client, "left alone until 2026-07-23T12:10:00Z", "/a");
        assertThat(provider.asked()).hasSize(1);
        assertThat(pauses).isEmpty();
        clock.advance(Duration.ofSeconds(600));
        assertThat(client.get(request("/a"), CacheValidators.NONE)).isInstanceOf(FetchResponse.Content.class);
    }

    @Test
    @Proves(66)
    void leavesAnIllHostAloneAndTriesOnceAfterItsRest() {
        provider.on("/a", answer(500, "text/plain", NOTHING));
        FeedClient client = client();
        assertRefused(client, "answers 500", "/a");
        assertRefused(client, "left alone until 2026-07-23T12:05:00Z", "/a");
        assertThat(provider.asked()).hasSize(4);
        assertThat(client.breaker(provider.origin()).state()).isEqualTo(CircuitBreaker.State.OPEN);
        clock.advance(Duration.ofMinutes(5));
        assertThat(client.breaker(provider.origin()).state()).isEqualTo(CircuitBreaker.State.HALF_OPEN);
        assertRefused(client, "left alone until 2026-07-23T12:10:00Z", "/a");
        assertThat(provider.asked()).hasSize(5);
        clock.advance(Duration.ofMinutes(5));
        provider.on("/a", csv(BODY));
        assertThat(client.get(request("/a"), CacheValidators.NONE)).isInstanceOf(FetchResponse.Content.class);
        assertThat(client.breaker(provider.origin()).state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void followsARedirectWithinTheConfiguredHosts() {
        provider.on("/a", redirect(301, "/b")).on("/b", csv(BODY));
        assertThat(client().get(request("/a"), CacheValidators.NONE)).isInstanceOf(FetchResponse.Content.class);
        assertThat(provider.asked()).extracting(ProviderStub.Asked::path).containsExactly("/a", "/b");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @Proves(5)
    void followsNoRedirectToAnotherHost(int status) {
        provider.on("/a", redirect(status, stranger.at("/b") + "?key=secret"));
        stranger.on("/b", csv(BODY));
        assertRefused("redirects to a host that is not configured: " + stranger.origin(), "/a");
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void refusesRedirectsWithoutEndOrTarget() {
        provider.on("/circle", redirect(302, "/circle"));
        assertRefused("too many redirects", "/circle");
        assertThat(provider.asked()).hasSize(4);
        provider.on("/nowhere", answer(301, "text/html", NOTHING));
        assertRefused("a redirect to nowhere", "/nowhere");
        provider.on("/nonsense", redirect(301, "http://[nonsense"));
        assertRefused("a redirect to nowhere", "/nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/a", "https://127.0.0.1/a", "file:///etc/hosts", "http://example.com/a"})
    @Proves(5)
    void asksNobodyWhoIsNotConfigured(String address) {
        FetchRequest request = new FetchRequest(URI.create(address), Map.of(), MediaKind.CSV);
        assertThatThrownBy(() -> client().get(request, CacheValidators.NONE)).isInstanceOf(FetchException.class)
                .hasMessageContaining("is not a configured host");
    }

    @Test
    void asksNoHostThatPretendsToBeAConfiguredOne() {
        URI disguised = URI.create(stranger.origin().toString().replace("://", "://" + provider.origin().getAuthority()
                .replace(":", "%3A") + "@") + "/a");
        assertThatThrownBy(() -> client().get(new FetchRequest(disguised, Map.of(), MediaKind.CSV), CacheValidators.NONE))
                .hasMessageContaining("is not a configured host");
        assertThat(stranger.asked()).isEmpty();
    }

    @Test
    void keepsACredentialWithItsHost() {
        provider.on("/a", redirect(302, stranger.at("/b").toString()));
        stranger.on("/b", csv(BODY));
        FeedClient both = new FeedClient(limits(20_000), List.of(provider.origin(), stranger.origin()), clock, pauses::add,
                new SplittableRandom(1));
        both.get(new FetchRequest(provider.at("/a"), Map.of("Authorization", "Bearer hush"), MediaKind.CSV),
                CacheValidators.NONE);
        assertThat(provider.asked().get(0).headers()).containsEntry("authorization", "Bearer hush");
        assertThat(stranger.asked().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    @Proves({58, 65})
    void showsNoCredentialInWhateverItSays() {
        provider.on("/a", answer(400, "application/json", Samples.bytes("{\"error\":\"key hush is unknown\"}")));
        FetchRequest request = new FetchRequest(provider.at("/a?series_id=DFF&api_key=hush&file_type=json"),
                Map.of("Authorization", "Bearer hush"), MediaKind.JSON);
        FetchException refused = catchThrowableOfType(FetchException.class,
                () -> client().get(request, CacheValidators.NONE));
        assertThat(refused).hasMessage(provider.at("/a") + "?series_id=DFF&api_key=***&file_type=json: answers 400")
                .hasNoCause();
        assertThat(request.toString()).doesNotContain("hush");
    }

    @Test
    void repeatsAfterABrokenConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port);
        FeedClient client = new FeedClient(limits(20_000), List.of(nobody), clock, pauses::add, new SplittableRandom(1));
        assertThatThrownBy(
                () -> client.get(new FetchRequest(nobody.resolve("/a"), Map.of(), MediaKind.CSV), CacheValidators.NONE))
                .isInstanceOf(FetchException.class).hasMessageContaining("the connection failed (ConnectException)")
                .hasNoCause();
        assertThat(pauses).hasSize(2);
    }

    private void assertRefused(String reason, String path) {
        assertRefused(client(), reason, path);
    }

    private void assertRefused(FeedClient client, String reason, String path) {
        assertThatThrownBy(() -> client.get(request(path), CacheValidators.NONE)).isInstanceOf(FetchException.class)
                .hasMessageStartingWith(provider.at(path) + ": ").hasMessageContaining(reason);
    }

    private FeedClient client() {
        return client(20_000);
    }

    private FeedClient client(int millis) {
        return new FeedClient(limits(millis), List.of(provider.origin()), clock, pauses::add, new SplittableRandom(1));
    }

    private static HttpLimits limits(int millis) {
        return new HttpLimits(Duration.ofSeconds(2), Duration.ofMillis(millis), 1 << 16, 3, Duration.ofSeconds(1),
                Duration.ofSeconds(30), 4, Duration.ofMinutes(5));
    }

    private FetchRequest request(String path) {
        return new FetchRequest(provider.at(path), Map.of(), MediaKind.CSV);
    }
}
