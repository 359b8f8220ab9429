package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * Copies our files into Keycloak's folder, from docker/keycloak, which the build puts on the class path as local/keycloak.
 */
final class KeycloakFiles {

    private static final String REALM = "vixshield-realm.json";

    private KeycloakFiles() {
    }

    static void lay(Path home) throws IOException {
        ClassPathUtils.consumeAsPaths(KeycloakFiles.class.getClassLoader(), "local/keycloak/" + REALM, realm -> {
            try {
                copy(realm, home.resolve("data/import").resolve(REALM));
                copyAll(realm.resolveSibling("password-blacklists"), home.resolve("data/password-blacklists"));
                copyAll(realm.resolveSibling("themes"), home.resolve("themes"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
