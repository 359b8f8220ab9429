package com.vixshield.quant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One session of the independent reference, and our signal for it. */
public record ReferenceSession(String name, JsonNode json) {

    private static final Map<String, DailySignal> SIGNALS = new HashMap<>();

    public static List<ReferenceSession> all() {
        try (Stream<Path> files = Files.list(RecordedMarket.shared().resolve("reference"))) {
            ObjectMapper mapper = new ObjectMapper();
            return files.filter(f -> f.toString().endsWith(".json")).sorted().map(f -> read(mapper, f)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceSession read(ObjectMapper mapper, Path file) {
        try {
            JsonNode json = mapper.readTree(file.toFile());
            return new ReferenceSession(json.get("session").asText(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    public SignalInputs inputs() {
        return RecordedMarket.inputs(LocalDate.parse(name), text("/snapshot"), LocalDate.parse(text("/expiry")),
                text("/quote_instant_et"));
    }

    public synchronized DailySignal signal() {
        return SIGNALS.computeIfAbsent(name, n -> SignalCalculator.calculate(inputs(), RulebookParameters.V1_0));
    }

    /** @param path slash separated, e.g. /forward/value */
    public double number(String path) {
        return node(path).asDouble();
    }

    public String text(String path) {
        return node(path).asText();
    }

    public JsonNode node(String path) {
        JsonNode node = json.at(path);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("the reference has no " + path);
        }
        return node;
    }

    @Override
    public String toString() {
        return name;
    }
}
