package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The embedded services listen where nobody but this machine reaches them; Linux tells which process listens where. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class EmbeddedListenersTest {

    private static final Path SOCKETS = Path.of("/proc/net/tcp");
    /** 127.0.0.1 and ::1, as the kernel writes them. */
    private static final Set<String> LOOPBACK = Set.of("0100007F", "00000000000000000000000001000000",
            "0000000000000000FFFF00000100007F");
    private static final String LISTEN = "0A";

    @Test
    @Proves(59)
    void areThisMachinesOnly() throws IOException {
        assumeTrue(Files.isReadable(SOCKETS), "not on Linux");
        for (Path noted : List.of(TestPostgres.HOME.resolve("keycloak.pid"),
                TestPostgres.HOME.resolve("postgres/data/postmaster.pid"))) {
            long process = Long.parseLong(Files.readString(noted).split("\\s+")[0]);
            Set<String> listening = listening(process);
            assertThat(listening).as(noted.toString()).isNotEmpty()
                    .allMatch(address -> LOOPBACK.contains(address.split(":")[0]));
        }
    }

    private static Set<String> listening(long process) throws IOException {
        Set<String> own = sockets(process);
        Set<String> addresses = new TreeSet<>();
        for (Path table : List.of(SOCKETS, Path.of("/proc/net/tcp6"))) {
            if (Files.isReadable(table)) {
                Files.readAllLines(table).stream().skip(1).map(line -> line.strip().split("\\s+"))
                        .filter(row -> row[3].equals(LISTEN) && own.contains("socket:[" + row[9] + "]"))
                        .forEach(row -> addresses.add(row[1]));
            }
        }
        return addresses;
    }

    private static Set<String> sockets(long process) throws IOException {
        try (Stream<Path> handles = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return handles.map(EmbeddedListenersTest::target).filter(name -> name.startsWith("socket:"))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
