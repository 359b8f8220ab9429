package com.vixshield.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLSocket;

import com.vixshield.testing.Certificate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An identity service behind TLS, and a mail relay that offers STARTTLS. Which certificate they show is the test's to say:
 * Java believes the right one, and one that is of another name.
 */
public class TlsServers implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "tls");

    static Certificate right;
    static Certificate misnamed;
    static Certificate unknown;
    /** Null: the relay does not offer STARTTLS. */
    static volatile Certificate shown;
    /** What the relay was told after the line had become secret, and what before. */
    static final List<String> SECRET = new CopyOnWriteArrayList<>();
    static final List<String> PLAIN = new CopyOnWriteArrayList<>();

    private final FalseIdentity identity = new FalseIdentity();
    private ServerSocket front;
    private ServerSocket relay;
    private AutoCloseable trust;
    private int behind;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        right = Certificate.make(FOLDER, "right", "dns:localhost");
        misnamed = Certificate.make(FOLDER, "misnamed", "dns:elsewhere.example");
        unknown = Certificate.make(FOLDER, "unknown", "dns:localhost");
        trust = Certificate.trustOnly(FOLDER, List.of(right, misnamed));
        String issuer = identity.start().get("OIDC_ISSUER");
        behind = URI.create(issuer).getPort();
        front = listen(this::pass);
        relay = listen(TlsServers::talk);
        return Map.of("OIDC_ISSUER", issuer, "OIDC_BACKCHANNEL_URL",
                "https://localhost:" + front.getLocalPort() + URI.create(issuer).getPath(), "vixshield.mail.host", "localhost",
                "vixshield.mail.port", Integer.toString(relay.getLocalPort()), "SMTP_STARTTLS", "REQUIRED");
    }

    @Override
    public void stop() {
        try {
            trust.close();
            front.close();
            relay.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        identity.stop();
    }

    private interface Talk {
        void with(Socket client) throws IOException;
    }

    private static ServerSocket listen(Talk talk) {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
            begin(() -> {
                while (!server.isClosed()) {
                    Socket client = server.accept();
                    begin(() -> talk.with(client), client);
                }
            }, server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work, AutoCloseable closed) {
        Thread thread = new Thread(() -> {
            try (closed) {
                work.run();
            } catch (Exception hungUp) {
                // the other side has what it wanted, or does not like what it was shown
            }
        }, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLSocket secured(Socket client) throws IOException {
        SSLSocket secret = (SSLSocket) shown.context().getSocketFactory().createSocket(client, null, client.getPort(), true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        return secret;
    }

    private void pass(Socket client) throws IOException {
        try (SSLSocket secret = secured(client); Socket service = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            begin(() -> copy(service.getInputStream(), secret.getOutputStream()), secret);
            copy(secret.getInputStream(), service.getOutputStream());
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] some = new byte[8192];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            out.write(some, 0, length);
            out.flush();
        }
    }

    private static void talk(Socket client) throws IOException {
        say(client, "220 localhost");
        for (String line = line(client); line != null; line = line(client)) {
            PLAIN.add(line);
            if (line.startsWith("EHLO")) {
                say(client, "250-localhost", shown == null ? "250 8BITMIME" : "250 STARTTLS");
            } else if (line.equals("STARTTLS")) {
                say(client, "220 go on");
                talkInSecret(secured(client));
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static void talkInSecret(SSLSocket client) throws IOException {
        boolean text = false;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            SECRET.add(line);
            text = line.equals("DATA") || text && !line.equals(".");
            if (line.equals("DATA")) {
                say(client, "354 go on");
            } else if (!text) {
                say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    /** Byte by byte: nothing of what follows STARTTLS may be read along. */
    private static String line(Socket client) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = client.getInputStream().read(); c != '\n'; c = client.getInputStream().read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static void say(Socket client, String... lines) throws IOException {
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.UTF_8);
        out.print(String.join("\r\n", lines) + "\r\n");
        out.flush();
    }
}
