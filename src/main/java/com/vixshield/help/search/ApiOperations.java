package com.vixshield.help.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/** Reads the description of the interface for programs that the build writes, the one that /api/v1/openapi serves. */
@Singleton
public class ApiOperations {

    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final List<ApiOperation> operations = read();

    public List<ApiOperation> all() {
        return operations;
    }

    private static List<ApiOperation> read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            List<ApiOperation> found = new ArrayList<>();
            Json.MAPPER.readTree(file).path("paths").fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                        if (operation.getValue().isObject()) {
                            found.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
                        }
                    }));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiOperation operation(String path, String verb, JsonNode described) {
        List<String> parameters = StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asText() + ", in the " + parameter.path("in").asText()).toList();
        return new ApiOperation(verb.toUpperCase(Locale.ROOT), path, described.path("summary").asText(""),
                described.path("description").asText(""), parameters, described.has("requestBody"));
    }
}
