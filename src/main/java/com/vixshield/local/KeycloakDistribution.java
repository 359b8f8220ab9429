package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks Keycloak's distribution, found where the build put it, and optimises it once for PostgreSQL. */
record KeycloakDistribution(Path home) {

    static final String VERSION = "26.7.3";

    private static final String ZIP = "keycloak-quarkus-dist-" + VERSION + ".zip";

    static KeycloakDistribution in(Path folder) {
        return new KeycloakDistribution(folder.toAbsolutePath().normalize().resolve("keycloak-" + VERSION));
    }

    /** @param started told of the build's process, so that it can be stopped */
    void prepare(IdentityProgress progress, Consumer<Process> started) throws IOException, InterruptedException {
        Path done = home.resolve("built");
        if (Files.exists(done)) {
            return;
        }
        progress.say("unpacking (once)");
        Path part = home.resolveSibling(home.getFileName() + ".part");
        FileTrees.delete(part);
        FileTrees.delete(home);
        unzip(zip(), part);
        Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        progress.say("preparing for PostgreSQL (once, about 20 seconds)");
        Path log = home.resolveSibling("keycloak-build.log");
        Process build = new KeycloakCommand(home).of("build", "--db=postgres", "--cache=local").redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        started.accept(build);
        int exit = build.waitFor();
        if (exit != 0) {
            throw new IOException("Keycloak's build ended with " + exit + "; see " + log);
        }
        Files.createFile(done);
    }

    private static Path zip() {
        List<Path> places = new ArrayList<>(List.of(Path.of("target", "keycloak", ZIP)));
        besideTheJar().ifPresent(target -> places.add(target.resolve("keycloak").resolve(ZIP)));
        places.add(Path.of(System.getProperty("user.home"), ".m2", "repository", "org", "keycloak", "keycloak-quarkus-dist",
                VERSION, ZIP));
        return places.stream().filter(Files::isReadable).findFirst().orElseThrow(
                () -> new UncheckedIOException(new IOException("No " + ZIP + " in " + places + "; run ./mvnw package first")));
    }

    /** The packaged application is …/target/quarkus-app/app/vixshield.jar; the zip then is in …/target/keycloak. */
    private static Optional<Path> besideTheJar() {
        try {
            var source = KeycloakDistribution.class.getProtectionDomain().getCodeSource();
            Path jar = Path.of(source.getLocation().toURI());
            return Optional.ofNullable(jar.getParent()).map(Path::getParent).map(Path::getParent);
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Leaves out the archive's own top folder. */
    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1)).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }
}
