package com.vixshield.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vixshield.platform.Json;

/** Loads the register of contradictions (resource rulebook/conflicts.json). */
final class Conflicts {

    private static final String RESOURCE = "rulebook/conflicts.json";

    private Conflicts() {
    }

    static List<Conflict> load() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return List.copyOf(Json.MAPPER.readValue(file, new TypeReference<List<Conflict>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
