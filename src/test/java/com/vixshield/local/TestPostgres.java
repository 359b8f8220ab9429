package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.flywaydb.core.Flyway;

import com.vixshield.testing.BuildLock;

/**
 * Copies a migrated database for each test that wants one of its own. All of a build share one server, in whichever JVM they
 * run: the first that asks starts it, the last that ends stops it.
 */
public final class TestPostgres implements AutoCloseable {

    public static final Path HOME = Path.of("target", "embedded");

    private static final Path SERVER = HOME.resolve("postgres");
    private static final Path LOCK = HOME.resolve("postgres.lock");
    private static final Path USERS = HOME.resolve("postgres-users");
    private static final Path OWN_NOTE = USERS.resolve(Long.toString(ProcessHandle.current().pid()));
    /** Nothing but copying happens to it once it is migrated. */
    private static final String TEMPLATE = "vixshield";

    private final LocalPostgres server;
    private final LocalSecrets secrets;
    private final String name;

    private TestPostgres(LocalPostgres server, LocalSecrets secrets, String name) {
        this.server = server;
        this.secrets = secrets;
        this.name = name;
    }

    public static TestPostgres create() {
        return BuildLock.holding(LOCK, () -> {
            LocalSecrets secrets = new LocalSecrets(HOME.resolve("secrets.properties"));
            TestPostgres database = new TestPostgres(server(secrets), secrets,
                    TEMPLATE + "_" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            database.asSuperuser("postgres", "create database " + database.name + " template " + TEMPLATE
                    + " owner vixshield_owner");
            // a copy has the tables' rights, and not the database's
            new DatabaseRoles(database.port(), secrets).grant(database.name);
            return database;
        });
    }

    /** What this JVM has used; its databases go with the server. */
    public static void release() {
        if (!Files.exists(OWN_NOTE)) {
            return;
        }
        BuildLock.holding(LOCK, () -> {
            Files.delete(OWN_NOTE);
            if (!used()) {
                Postmaster.on(SERVER.resolve("data")).ifPresent(Postmaster::stop);
            }
            return null;
        });
    }

    public String url() {
        return LocalPostgres.url(port(), name);
    }

    public String password(String role) {
        return server.password(role);
    }

    public LocalSecrets secrets() {
        return secrets;
    }

    /** The server with the identity service's database, of which there is one. */
    public LocalPostgres server() {
        return server;
    }

    /** The variables by which the application finds this database. */
    public Map<String, String> address() {
        Map<String, String> address = new HashMap<>(DatabaseAddress.of(server));
        address.put("DATABASE_URL", url());
        return address;
    }

    @Override
    public void close() {
        asSuperuser("postgres", "drop database if exists " + name + " with (force)");
    }

    private static LocalPostgres server(LocalSecrets secrets) {
        boolean running = used() && Postmaster.on(SERVER.resolve("data")).isPresent();
        ChildProcess.self().note(OWN_NOTE);
        if (running) {
            LocalPostgres server = new LocalPostgres(SERVER, secrets, false);
            server.start(0);
            return server;
        }
        LocalPostgres server = LocalPostgres.fresh(SERVER, secrets);
        // not from the class path: within Quarkus, Flyway looks there for what the build has recorded
        Flyway.configure().dataSource(server.url(), "vixshield_owner", server.password("owner"))
                .locations("filesystem:src/main/resources/db/migration").load().migrate();
        return server;
    }

    /** Notes of JVMs that were killed count for nothing. */
    private static boolean used() {
        if (!Files.isDirectory(USERS)) {
            return false;
        }
        try (var notes = Files.list(USERS)) {
            return notes.anyMatch(note -> ChildProcess.noted(note).filter(ChildProcess::alive).isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        return Postmaster.on(SERVER.resolve("data")).orElseThrow().port();
    }

    private void asSuperuser(String database, String sql) {
        try (var connection = DriverManager.getConnection(LocalPostgres.url(port(), database), "postgres",
                password("superuser")); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
