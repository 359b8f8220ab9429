package com.vixshield.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.RulebookText;
import com.vixshield.quant.RulebookVersion;

/**
 * Loads the versions that follow the first one: resource rulebook/versions.txt names them in their order, a line each, and
 * rulebook/1.1.txt says what 1.1 changes. How a version is published is told in docs/rulebook-versions.md.
 */
final class RulebookFiles {

    private static final String INDEX = "/rulebook/versions.txt";

    private RulebookFiles() {
    }

    /** The first version and all that are listed, oldest first. */
    static List<RulebookVersion> load() {
        List<RulebookVersion> versions = new ArrayList<>(List.of(RulebookVersion.first()));
        text(INDEX).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(number -> versions.add(next(versions, number)));
        return List.copyOf(versions);
    }

    /** Derived from whichever earlier version it names: a candidate that was never in force need not be built upon. */
    private static RulebookVersion next(List<RulebookVersion> earlier, String number) {
        RulebookText text = RulebookText.parse(text("/rulebook/" + number + ".txt"));
        if (!text.number().equals(number)) {
            throw new IllegalStateException("rulebook/" + number + ".txt is about rulebook " + text.number());
        }
        return earlier.stream().filter(version -> version.number().equals(text.after())).findFirst()
                .orElseThrow(() -> new IllegalStateException("rulebook " + number + " follows an unknown " + text.after()))
                .followedBy(text);
    }

    private static String text(String resource) {
        try (InputStream file = RulebookFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
