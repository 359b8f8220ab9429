package com.vixshield.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;

/** The shared recorded data: not part of the repository, so tests of it are skipped where it is absent. */
public final class DataPack {

    private static final Path SHARED = Path.of("../shared");

    private DataPack() {
    }

    public static Path data() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "../shared is absent: nothing recorded to compare with");
        return SHARED.resolve("data");
    }

    public static Path reference() {
        data();
        return SHARED.resolve("reference");
    }

    /** Data rows of a CSV file, split at commas. */
    public static List<String[]> rows(String name) {
        try (InputStream in = Files.newInputStream(data().resolve(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
