package com.vixshield.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes that the JVM reads ready parsed (AppCDS), a fifth of Keycloak's start. One archive per Java version, because
 * another version ignores it.
 */
record ClassDataArchive(Path list, Path archive) {

    static ClassDataArchive in(Path home) {
        String version = Runtime.version().toString();
        return new ClassDataArchive(home.resolve("classes-" + version + ".txt"), home.resolve("classes-" + version + ".jsa"));
    }

    List<String> flags() {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto") : List.of();
    }
}
