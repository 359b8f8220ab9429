package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Requests larger than any that is meant, over a bare socket: refused shortly, and the server goes on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LimitsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    World world;

    @AfterEach
    void theServerStillAnswers() throws IOException {
        assertThat(Wire.status(Wire.send(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/verify, 33554433", "/webhooks/stripe, 1048577", "/api/v1/profile, 1048577", "/a/acme/settings, 1048577",
            "/u/token-of-nobody-0000000, 1048577", "/no-such-page, 1048577"})
    @Proves({30, 31})
    void aBodyThatAnnouncesTooMuchIsNotWaitedFor(String path, long length) throws IOException {
        refused(413, Wire.send(port, Wire.post(path, FORM, length)));
    }

    @Test
    @Proves({30, 31})
    void aBodyThatGrowsWithoutSayingSoIsCutOff() throws IOException {
        refused(413, Wire.send(port, chunked("/webhooks/stripe", FORM), chunks(40)));
        refused(413, Wire.send(port, chunked("/verify", PARTS), chunk("--b\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"record.jsonl\"\r\n\r\n"), chunks(520)));
    }

    @Test
    @Proves(30)
    void headersAndTheAddressHaveABound() throws IOException {
        String start = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        refused(431, Wire.send(port, start + "X-Large: " + "x".repeat(40_000) + "\r\n\r\n"));
        refused(431, Wire.send(port, start + "X-Many: xxxxxxxx\r\n".repeat(4000) + "\r\n"));
        refused(414,
                Wire.send(port, "GET /?x=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    @Proves(30)
    void aFormHasNotMoreFieldsThanAnyOfOurs() throws IOException {
        String many = IntStream.range(0, 5000).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
        refused(400, Wire.send(port, Wire.post("/u/token-of-nobody-0000000", FORM, many.length()), many));
    }

    @Test
    @Proves({30, 31})
    void anUploadHasNotMorePartsThanAnyOfOursNorALongText() throws IOException {
        String part = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
        String many = (part + "x\r\n").repeat(5000) + "--b--\r\n";
        String large = part + "x".repeat(2 * 1024 * 1024 + 10) + "\r\n--b--\r\n";
        refused(400, Wire.send(port, Wire.post("/verify", PARTS, many.length()), many));
        refused(413, Wire.send(port, Wire.post("/verify", PARTS, large.length()), large));
    }

    /** Whatever it is that refuses: the rest of the body is neither waited for nor read as the next request. */
    @Test
    @Proves({30, 31})
    void aBodyThatIsRefusedUnreadIsNotTaken() throws IOException {
        Wire.send(port, Wire.post("/verify", PARTS, 7), "--b--\r\n");
        world.update("update token_buckets set tokens = -1000000");
        try {
            endsUnread(429, "POST /verify", "");
            endsUnread(403, "POST /verify", "Origin: https://evil.example\r\n");
            endsUnread(405, "BREW /verify", "");
        } finally {
            world.forgetLimits();
        }
    }

    private void endsUnread(int status, String start, String header) throws IOException {
        for (String framing : List.of("Content-Length: 30000000", "Transfer-Encoding: chunked")) {
            String head = start + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + header + "Content-Type: " + PARTS + "\r\n"
                    + framing + "\r\n\r\n";
            assertThat(Wire.endsAfter(port, 10_000, head, chunks(1))).as(start + " " + framing).isTrue();
            refused(status, Wire.send(port, head, chunks(1)));
        }
    }

    private static String chunked(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    /** Of 64 KB each, and never the last one. */
    private static String chunks(int number) {
        return chunk("x".repeat(0x10000)).repeat(number);
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static void refused(int status, String answer) {
        assertThat(Wire.status(answer)).as(answer.lines().limit(12).collect(Collectors.joining("\n"))).isEqualTo(status);
        Internals.assertNone(answer);
    }
}
