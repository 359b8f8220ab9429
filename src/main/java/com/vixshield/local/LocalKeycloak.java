package com.vixshield.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs Keycloak as a child process with our realm; a server that an earlier run left behind is used as it is. */
public final class LocalKeycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final KeycloakDistribution distribution;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param folder where the distribution is unpacked and process ids are noted */
    public LocalKeycloak(Path folder, int port) {
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.distribution = KeycloakDistribution.in(folder);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    void requirePort() {
        if (!ours()) {
            Ports.requireFree(port, "the identity service", "VIXSHIELD_KEYCLOAK_PORT");
        }
    }

    /** Returns when sign-in works. */
    void start(Map<String, String> environment, IdentityProgress progress) throws IOException, InterruptedException {
        Optional<ProcessHandle> running = ChildProcess.noted(folder.resolve("keycloak.pid")).flatMap(ChildProcess::handle);
        boolean reused = running.isPresent() && sameStart(environment);
        if (!reused) {
            running.ifPresent(LocalKeycloak::stop);
            launch(environment, progress);
        } else if (ChildProcess.noted(folder.resolve("keycloak.owner")).filter(ChildProcess::alive).isEmpty()) {
            ChildProcess.self().note(folder.resolve("keycloak.owner"));
        }
        awaitAnswer(ChildProcess.noted(folder.resolve("keycloak.pid")).orElseThrow());
        progress.say(reused ? "already running on port " + port + "." : "ready on port " + port + ".");
    }

    public void stop() {
        if (ChildProcess.noted(folder.resolve("keycloak.owner")).filter(ChildProcess.self()::equals).isPresent()) {
            ChildProcess.noted(folder.resolve("keycloak.pid")).flatMap(ChildProcess::handle).ifPresent(LocalKeycloak::stop);
        }
    }

    private boolean ours() {
        return ChildProcess.noted(folder.resolve("keycloak.pid")).filter(ChildProcess::alive).isPresent();
    }

    private void launch(Map<String, String> environment, IdentityProgress progress) throws IOException, InterruptedException {
        distribution.prepare(progress, this::note);
        KeycloakFiles.lay(distribution.home());
        progress.say("starting");
        Path log = folder.resolve("keycloak.log");
        ProcessBuilder command = new KeycloakCommand(distribution.home()).of("start", "--optimized", "--import-realm",
                "--http-enabled=true",
                // said to the build already, which does not keep it: without this it looks for other nodes, on every network
                "--cache=local", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + address(),
                "--log-level=warn,org.keycloak.events:info", "--spi-theme--cache-themes=false",
                "--spi-theme--cache-templates=false", "--spi-theme--static-max-age=-1");
        command.environment().putAll(environment);
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        note(process);
        Files.writeString(folder.resolve("keycloak.environment"), fingerprint(environment));
    }

    private void note(Process process) {
        ChildProcess.of(process.toHandle()).note(folder.resolve("keycloak.pid"));
        ChildProcess.self().note(folder.resolve("keycloak.owner"));
    }

    /** The port of the database or of the web pages may have changed since that server was started. */
    private boolean sameStart(Map<String, String> environment) throws IOException {
        Path noted = folder.resolve("keycloak.environment");
        return Files.exists(noted) && Files.readString(noted).equals(fingerprint(environment));
    }

    private String fingerprint(Map<String, String> environment) {
        return port + " " + Integer.toHexString(environment.hashCode());
    }

    private void awaitAnswer(ChildProcess process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.alive()) {
                throw new IOException("Keycloak ended; see " + folder.resolve("keycloak.log"));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("Keycloak does not answer; see " + folder.resolve("keycloak.log"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + "/realms/vixshield/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
