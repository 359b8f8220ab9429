package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Refuses a body before it has come, as a slow client sees it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class RefusedBodyTest {

    private static final int PATIENCE = 10_000;
    private static final byte[] PART = new byte[64 * 1024];
    private static final int PARTS = 8;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void whoIsStillSendingReadsTheAnswerToItsEnd() throws IOException {
        try (Socket socket = begun(PARTS * PART.length)) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            String start = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            for (int i = 1; i < PARTS; i++) {
                out.write(PART);
            }
            String rest = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(start).isEqualTo("HTTP/1.1 403");
            assertThat(rest).containsIgnoringCase("connection: close").endsWith("</html>\n");
        }
    }

    @Test
    void whoNeverSendsTheRestIsCutOff() throws IOException {
        try (Socket socket = begun(Long.MAX_VALUE)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 403").endsWith("</html>\n");
        }
    }

    @Test
    void whoIsStillSendingChunksReadsTheAnswerToItsEnd() throws IOException {
        byte[] chunk = (Integer.toHexString(PART.length) + "\r\n" + "x".repeat(PART.length) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = begun("/operator/feeds/uploads", "http://localhost:" + port, "Transfer-Encoding: chunked")) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            out.write(chunk);
            String start = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            for (int i = 1; i < PARTS; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            String rest = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(start).isEqualTo("HTTP/1.1 403");
            assertThat(rest).containsIgnoringCase("connection: close").endsWith("</html>\n");
        }
    }

    /** A form of another site, whose first part has been sent. */
    private Socket begun(long length) throws IOException {
        Socket socket = begun("/verify", "https://elsewhere.example", "Content-Length: " + length);
        socket.getOutputStream().write(PART);
        return socket;
    }

    private Socket begun(String path, String origin, String framing) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: " + origin
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + framing + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
