package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.Proves;

class SecretScanTest {

    /** Tests of what becomes of a secret in the wrong place; none of them opens anything. */
    private static final List<String> HARMLESS = List.of("PublicAddressesTest.java: https:" + "//user:secret@",
            "ExampleSealKeyTest.java: -----BEGIN " + "PRIVATE KEY-----");

    @Test
    @Proves(58)
    void nothingThatIsDeliveredHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = delivered();
        for (Path file : files) {
            found.addAll(SecretScan.in(file));
        }
        assertThat(files).hasSizeGreaterThan(500);
        found.removeIf(finding -> HARMLESS.stream().anyMatch(finding::endsWith));
        assertThat(found).isEmpty();
    }

    /** Put together here, or the scan would find its own canaries. */
    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN ~PRIVATE KEY-----", "-----BEGIN EC ~PRIVATE KEY-----", "AKIA~ABCDEFGHIJKLMNOP",
            "sk_live_~0123456789abcdefghij", "whsec_~0123456789abcdefghijklmnop", "ghp_~0123456789abcdefghijklmnopqrstuvwxyz",
            "postgresql:~//someone:hunter22@db.example/x", "password=~q7Rw2Lk9Xv4Tz8Mn1Bc6",
            "\"api_key\": \"~Zx81kQpL0vYt47RmNw3s\""})
    void findsWhatItLooksFor(String canary) {
        assertThat(SecretScan.in("x\n" + canary.replace("~", "") + "\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=${DATABASE_PASSWORD}", "DATABASE_PASSWORD=change-me-owner",
            "token: the-name-of-a-parameter",
            "https://example.com/path@2", "secretOfSomething = someMethodCallWithALongName"})
    void leavesNamesAlone(String text) {
        assertThat(SecretScan.in(text)).isEmpty();
    }

    private static List<Path> delivered() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(Path.of("src"), Path.of("docker"), Path.of(".mvn"))) {
            try (Stream<Path> walk = Files.walk(root)) {
                files.addAll(walk.filter(Files::isRegularFile).toList());
            }
        }
        Stream.of("pom.xml", "mvnw", "README.md", ".env.example").map(Path::of).forEach(files::add);
        return files;
    }
}
