package com.vixshield.local.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Creates empty objects with every field that a client may rely on. */
final class ObjectShapes {

    private static final ObjectNode SHAPES = load();

    private ObjectShapes() {
    }

    static ObjectNode of(String kind) {
        return SHAPES.get(kind).deepCopy();
    }

    private static ObjectNode load() {
        try (var file = ObjectShapes.class.getResourceAsStream("/local/stripe/shapes.json")) {
            return (ObjectNode) Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
