package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Requests whose end two servers could see in different places. A proxy in front may let one through; here it must not become
 * two, so at most one answer comes back, and none of the request that is hidden inside.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SmugglingTest {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 \\d{3} ");
    private static final String HIDDEN = "GET /pricing?zqxhidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: zqxhidden-000\r\n\r\n";
    private static final String START = "POST /webhooks/stripe HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";

    private static final int PATIENCE = 3000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    @Proves(28)
    void aLengthAndChunksTogetherAreNoTwoRequests() throws IOException {
        for (String coding : List.of("Transfer-Encoding: chunked", "transfer-encoding: Chunked", "Transfer-Encoding:\tchunked",
                "Transfer-Encoding: identity, chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", " Transfer-Encoding: chunked",
                "X: y\r\n Transfer-Encoding: chunked", "Transfer-Encoding: \u000bchunked", "Transfer-Encoding\u0000: chunked",
                "Transfer_Encoding: chunked", "Transfer-Encoding: \"chunked\"")) {
            String body = "0\r\n\r\n" + HIDDEN;
            refuses(coding, START + "Content-Length: " + body.length() + "\r\n" + coding + "\r\n\r\n" + body);
        }
    }

    @Test
    @Proves(28)
    void aLengthThatIsNotOneNumberIsRefused() throws IOException {
        for (String lengths : List.of("Content-Length: 0\r\nContent-Length: 300", "Content-Length: 300\r\nContent-Length: 0",
                "Content-Length: 0, 300", "Content-Length: +0", "Content-Length: -1", "Content-Length: 0x0",
                "Content-Length: 0 0",
                "Content-Length: 00000000000000000000000000000000000001e", "Content-Length: 99999999999999999999",
                "Content-Length:", "Content-Length: zero", "Content-Length : 0", "Content-Length\t: 0")) {
            String answer = Wire.send(port, PATIENCE, START + lengths + "\r\n\r\n" + HIDDEN);
            assertThat(answer).as(lengths).doesNotContain("zqxhidden-000");
        }
    }

    @Test
    @Proves(28)
    void chunksThatAreNoneEndTheConnection() throws IOException {
        for (String chunks : List.of("0x0\r\n\r\n", "-1\r\n\r\n", "g\r\n\r\n", "fffffffffffffffff\r\n\r\n", "\r\n\r\n",
                " 0 0\r\n\r\n",
                "1;a=\"\r\n0\r\n\r\n", "2\r\nxx0\r\n\r\n", "0\r\nTransfer-Encoding: chunked\r\nX: \u0000\r\n\r\n")) {
            String answer = Wire.send(port, PATIENCE, START + "Transfer-Encoding: chunked\r\n\r\n" + chunks + HIDDEN);
            assertThat(ANSWER.matcher(answer).results().count()).as(chunks + "\n" + answer).isLessThanOrEqualTo(2);
            Internals.assertNone(answer);
        }
    }

    private void refuses(String what, String request) throws IOException {
        String answer = Wire.send(port, PATIENCE, request);
        assertThat(answer).as(what).doesNotContain("zqxhidden-000");
        assertThat(ANSWER.matcher(answer).results().count()).as(what + "\n" + answer).isLessThanOrEqualTo(1);
    }
}
