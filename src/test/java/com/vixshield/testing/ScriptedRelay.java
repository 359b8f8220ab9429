package com.vixshield.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A mail relay on loopback whose mood depends on the recipient: "busy@" is put off (451), "nobody@" is refused (550), for
 * "silent@" the line goes dead after the whole message has been read, for "hangup@" before it. Everybody else's mail
 * is kept, unless the relay does not even let us in, or not the sender.
 */
public class ScriptedRelay implements QuarkusTestResourceLifecycleManager {

    /** Where from, where to, and every line of it. */
    public record Message(String recipient, String text) {

        public String header(String name) {
            return text.lines().filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2)).findFirst()
                    .map(line -> line.substring(name.length() + 2)).orElse(null);
        }
    }

    private static final List<Message> RECEIVED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger LINES = new AtomicInteger();
    private static volatile String greeting;
    private static volatile String sender;
    private ServerSocket server;

    /** Everything read to its end, answered or not. */
    public static List<Message> received() {
        return List.copyOf(RECEIVED);
    }

    public static Map<String, Long> byRecipient() {
        return RECEIVED.stream().collect(Collectors.groupingBy(Message::recipient, Collectors.counting()));
    }

    public static void clear() {
        RECEIVED.clear();
        LINES.set(0);
        greeting("220 relay");
        sender("250 ok");
    }

    /** What everybody hears first. */
    public static void greeting(String reply) {
        greeting = reply;
    }

    /** What is answered to every sender. */
    public static void sender(String reply) {
        sender = reply;
    }

    /** Lines that have been opened. */
    public static int lines() {
        return LINES.get();
    }

    @Override
    public Map<String, String> start() {
        clear();
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "scripted-relay");
        listener.setDaemon(true);
        listener.start();
        return Map.of("vixshield.mail.host", "127.0.0.1", "vixshield.mail.port",
                String.valueOf(server.getLocalPort()), "vixshield.alert.batch", "10", "vixshield.alert.connections", "3");
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread talk = new Thread(() -> talk(client), "scripted-relay-client");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            LINES.incrementAndGet();
            say(out, greeting);
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "MAIL" -> say(out, sender);
                    case "RCPT" -> {
                        recipient = line.replaceAll(".*<(.*)>.*", "$1");
                        say(out, recipient.startsWith("busy@")
                                ? "451 4.7.1 try later"
                                : recipient.startsWith("nobody@") ? "550 5.1.1 no such mailbox" : "250 ok");
                    }
                    case "DATA" -> {
                        if (recipient.startsWith("hangup@")) {
                            return;
                        }
                        say(out, "354 go on");
                        RECEIVED.add(new Message(recipient, read(in)));
                        if (recipient.startsWith("silent@")) {
                            return;
                        }
                        say(out, "250 kept");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return text.toString();
    }

    private static void say(PrintWriter out, String reply) {
        out.print(reply + "\r\n");
        out.flush();
    }
}
