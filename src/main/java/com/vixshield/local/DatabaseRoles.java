package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Creates the roles and the two databases of an embedded PostgreSQL; repeating it changes nothing but passwords. */
final class DatabaseRoles {

    static final List<String> ROLES = List.of("owner", "app", "worker");

    private final int port;
    private final LocalSecrets secrets;

    DatabaseRoles(int port, LocalSecrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    void ensure() throws SQLException {
        try (Connection server = connect("postgres")) {
            for (String role : ROLES) {
                setting(server, "vixshield." + role + "_password", secrets.get("postgres." + role));
            }
            setting(server, "vixshield.keycloak_password", secrets.get("postgres.keycloak"));
            run(server, "roles.sql");
            run(server, "keycloak-role.sql");
            if (!exists(server, "vixshield")) {
                execute(server, "create database vixshield owner vixshield_owner");
            }
            if (!exists(server, "keycloak")) {
                execute(server, "create database keycloak owner keycloak");
            }
        }
        grant("vixshield");
    }

    /** What rights on the database itself the product's roles have. */
    void grant(String name) throws SQLException {
        try (Connection database = connect(name)) {
            run(database, "grants.sql");
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(LocalPostgres.url(port, database), "postgres", secrets.get("postgres.superuser"));
    }

    private static void setting(Connection connection, String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, database);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var in = DatabaseRoles.class.getResourceAsStream("/local/" + script)) {
            execute(connection, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
