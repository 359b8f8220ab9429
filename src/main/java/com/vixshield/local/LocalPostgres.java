package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Runs the embedded PostgreSQL: binaries unpacked once, data kept between starts, a server that is already running on our
 * data used as it is.
 */
public final class LocalPostgres {

    private final Path home;
    private final LocalSecrets secrets;
    private final boolean durable;
    private int port;

    /** @param durable false lets a crash of the machine lose data, which tests gladly trade for speed */
    public LocalPostgres(Path home, LocalSecrets secrets, boolean durable) {
        this.home = home.toAbsolutePath().normalize();
        this.secrets = secrets;
        this.durable = durable;
    }

    /** An empty server for a test run: whatever an earlier run left in the folder goes, save the unpacked binaries. */
    public static LocalPostgres fresh(Path home, LocalSecrets secrets) {
        LocalPostgres postgres = new LocalPostgres(home, secrets, false);
        Postmaster.on(postgres.data()).ifPresent(Postmaster::stop);
        FileTrees.delete(postgres.data());
        postgres.start(Ports.anyFree());
        return postgres;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public String url() {
        return url(port, "vixshield");
    }

    public String keycloakUrl() {
        return url(port, "keycloak");
    }

    public String password(String role) {
        return secrets.get("postgres." + role);
    }

    public void start(int wantedPort) {
        try {
            Files.createDirectories(home);
            Optional<Postmaster> running = Postmaster.on(data());
            if (running.isPresent()) {
                reuse(running.get());
            } else {
                launch(wantedPort);
            }
            new DatabaseRoles(port, secrets).ensure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StartRefusedException("The embedded PostgreSQL in " + home + " answers, but not to us: " + e.getMessage()
                    + " Delete that folder to begin anew (its data is lost), or set VIXSHIELD_LOCAL_DIR to another one.");
        }
    }

    /** Only its owner stops it: a second application on the same folder leaves the server to the first. */
    public void stop() {
        if (ChildProcess.noted(owner()).filter(ChildProcess.self()::equals).isPresent()) {
            Postmaster.on(data()).ifPresent(Postmaster::stop);
        }
    }

    private void reuse(Postmaster running) {
        port = running.port();
        boolean orphan = ChildProcess.noted(owner()).filter(ChildProcess::alive).isEmpty();
        if (orphan) {
            ChildProcess.self().note(owner());
        }
        StartProgress.say("PostgreSQL on port " + port + " is already running" + (orphan ? "; taking it over" : "") + ".");
    }

    private void launch(int wantedPort) throws IOException, SQLException {
        Ports.requireFree(wantedPort, "PostgreSQL", "VIXSHIELD_POSTGRES_PORT");
        boolean first = !Files.exists(data().resolve("PG_VERSION"));
        StartProgress
                .say(first ? "Unpacking PostgreSQL and creating a database in " + home + " (once) …" : "Starting PostgreSQL …");
        long begun = System.nanoTime();
        discardHalfUnpacked(home.resolve("bin"));
        EmbeddedPostgres.builder().setPort(wantedPort).setDataDirectory(data()).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("bin").toFile()).setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60)).setConnectConfig("password", password("superuser"))
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                // a socket file in /tmp would be in the way of the next user who starts one on this port
                .setServerConfig("unix_socket_directories", "").setServerConfig("listen_addresses", "localhost")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD).start();
        port = wantedPort;
        ChildProcess.self().note(owner());
        requirePasswords();
        StartProgress.say("PostgreSQL is ready on port " + port + " after "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms.");
    }

    /** An unpacking that was interrupted cannot be continued: the next start would fail on the first file that is there. */
    private static void discardHalfUnpacked(Path binaries) throws IOException {
        if (Files.isDirectory(binaries)) {
            try (var versions = Files.list(binaries)) {
                versions.filter(version -> Files.isDirectory(version) && !Files.exists(version.resolve(".exists")))
                        .forEach(FileTrees::delete);
            }
        }
    }

    /** A new cluster trusts every local connection; from here on it wants the password, as production would. */
    private void requirePasswords() throws IOException, SQLException {
        Path rules = data().resolve("pg_hba.conf");
        List<String> wanted = List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256");
        if (Files.readAllLines(rules).equals(wanted)) {
            return;
        }
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", password("superuser"));
                var setting = connection.prepareStatement("select set_config('vixshield.superuser_password', ?, false)");
                var statement = connection.createStatement()) {
            setting.setString(1, password("superuser"));
            setting.execute();
            statement.execute("""
                    do $$ begin
                      execute format('alter role postgres password %L', current_setting('vixshield.superuser_password'));
                    end $$""");
            Files.write(rules, wanted);
            statement.execute("select pg_reload_conf()");
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path owner() {
        return home.resolve("owner");
    }
}
