package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.testing.Certificate;
import com.vixshield.testing.Proves;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL that speaks TLS, by the only kind of address that the application takes for another machine. */
class EncryptedDatabaseTest {

    /** Unpacked for the server that all tests share. */
    private static final Path BINARIES = TestPostgres.HOME.resolve("postgres").resolve("bin");

    @TempDir
    static Path folder;

    private static TestPostgres plain;
    private static EmbeddedPostgres server;
    private static Path right;
    private static Path wrong;

    @BeforeAll
    static void start() throws IOException {
        plain = TestPostgres.create();
        Certificate certificate = Certificate.make(folder, "database", "dns:localhost");
        right = write("right.pem", certificate.pem());
        wrong = write("wrong.pem", Certificate.make(folder, "another", "dns:localhost").pem());
        Path key = write("database.key", certificate.keyAsPem());
        // or the server would not take it
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        server = EmbeddedPostgres.builder().setPort(Ports.anyFree()).setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(BINARIES.toAbsolutePath().toFile()).setPGStartupWait(Duration.ofSeconds(120))
                .setServerConfig("unix_socket_directories", "").setServerConfig("listen_addresses", "localhost")
                .setServerConfig("fsync", "off").setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setServerConfig("ssl", "on").setServerConfig("ssl_cert_file", right.toString())
                .setServerConfig("ssl_key_file", key.toString()).start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        plain.close();
    }

    @Test
    @Proves(57)
    void isBelievedWithItsOwnCertificateAndTalkedToInSecret() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address("localhost", right), "postgres", "");
                var encrypted = connection.prepareStatement("select ssl from pg_stat_ssl where pid = pg_backend_pid()");
                var row = encrypted.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    @Proves(57)
    void isNotBelievedWithACertificateThatNobodyVouchesFor() {
        assertThatThrownBy(() -> DriverManager.getConnection(address("localhost", wrong), "postgres", ""))
                .isInstanceOf(SQLException.class).hasStackTraceContaining("unable to find valid certification path");
    }

    @Test
    @Proves(57)
    void isNotBelievedUnderAnotherName() {
        assertThatThrownBy(() -> DriverManager.getConnection(address("127.0.0.1", right), "postgres", ""))
                .isInstanceOf(SQLException.class).hasMessageContaining("127.0.0.1");
    }

    @Test
    @Proves(57)
    void isNotTalkedToWhenItDoesNotEncrypt() {
        String address = plain.url() + "?sslmode=verify-full&sslrootcert=" + right;
        assertThatThrownBy(() -> DriverManager.getConnection(address, "postgres", "")).isInstanceOf(SQLException.class)
                .hasMessageContaining("does not support SSL");
    }

    /** As the start of the application wants it. */
    private static String address(String host, Path authority) {
        String address = "jdbc:postgresql://" + host + ":" + server.getPort() + "/postgres?sslmode=verify-full&sslrootcert="
                + authority;
        PlainTextConnectionCheck
                .refuseDatabase(new StartSettings(Map.of("DATABASE_URL", address.replace(host, "db.example"))::get));
        return address;
    }

    private static Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
