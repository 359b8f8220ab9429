package com.vixshield.market.file;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.vixshield.platform.Json;

/** Parses a small JSON answer into a tree, complete or refused. */
public final class JsonDocument {

    private static final ObjectReader JSON = Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonDocument() {
    }

    public static JsonNode read(DataFile file) {
        try {
            JsonNode root = JSON.readTree(file.stream());
            if (!root.isObject()) {
                throw file.refuse(1, "a JSON object expected");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw file.refuse(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not complete JSON");
        } catch (IOException e) {
            throw file.refuse(0, "cannot be read as JSON");
        }
    }

    /** Providers write no element as null, one as the element itself, and only several as an array. */
    public static List<JsonNode> elements(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
    }

    /** NaN where there is no value: absent or null. */
    public static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
