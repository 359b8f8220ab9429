package com.vixshield.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes each parameter, by path: the only part of the rulebook that is written by hand. */
final class ParameterDescriptions {

    private static final String RESOURCE = "rulebook/words.txt";

    /** @param unit "share" is shown in percent, the others as they are; may be empty */
    record Entry(RulebookSection section, String unit, String name, String meaning) {

        private Entry ofXsp() {
            return new Entry(section, unit, name + ", XSP", meaning);
        }
    }

    private final Map<String, Entry> byPattern;

    private ParameterDescriptions(Map<String, Entry> byPattern) {
        this.byPattern = byPattern;
    }

    static ParameterDescriptions load() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ParameterDescriptions parse(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            var entry = new Entry(RulebookSection.values()[Integer.parseInt(cells[1])], cells[2], cells[3], cells[4]);
            if (entries.put(cells[0], entry) != null) {
                throw new IllegalArgumentException("explained twice: " + cells[0]);
            }
        });
        return new ParameterDescriptions(Collections.unmodifiableMap(entries));
    }

    /** A parameter without a description is shown by its path; the tests do not let it come to that. */
    Entry of(String path) {
        Entry entry = byPattern.get(pattern(path));
        if (entry == null) {
            return new Entry(RulebookSection.of(path), "", path, "Not explained yet.");
        }
        return path.startsWith("xsp") ? entry.ofXsp() : entry;
    }

    Map<String, Entry> all() {
        return byPattern;
    }

    /** Several parts of the core carry the same record of what is plausible; XSP has the same parameters as SPX. */
    static String pattern(String path) {
        return path.replaceFirst("^xspQuotes\\.", "quotes.").replaceFirst("^xspCondor\\.", "condor.")
                .replaceFirst("^(range|regime)\\.plausible\\.", "plausible.").replaceAll("\\.\\d+(?=\\.|$)", ".*");
    }
}
