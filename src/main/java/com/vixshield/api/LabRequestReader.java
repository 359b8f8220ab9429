package com.vixshield.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.lab.page.LabDefaults;
import com.vixshield.lab.run.LabHistory;
import com.vixshield.lab.run.LabKind;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.platform.Json;

/**
 * Reads a run that a program asks for, in the form in which the API shows settings, into the fields of the page's form: one set
 * of checks for both. What is not named stands as in the account's own settings.
 */
@ApplicationScoped
class LabRequestReader {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    /** Names in the API, and in the form. */
    private static final Map<String, String> NAMES = Map.of("fee_per_leg", "fee", "plan_price", "plan");

    @Inject
    LabDefaults defaults;
    @Inject
    LabHistory histories;

    record Asked(LabKind kind, MultivaluedMap<String, String> fields) {
    }

    Asked read(String body) {
        JsonNode json = parse(body);
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putAll(defaults.of(lock()));
        json.fields().forEachRemaining(member -> take(member.getKey(), member.getValue(), fields));
        LabKind kind = Stream.of(LabKind.RUN, LabKind.SWEEP, LabKind.STARTS)
                .filter(known -> known.key().equals(json.path("kind").asText())).findFirst().orElse(LabKind.RUN);
        return new Asked(kind, fields);
    }

    private Optional<LabLock> lock() {
        try {
            return histories.current().map(histories::lock);
        } catch (LabRefusal e) {
            return Optional.empty();
        }
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = Json.EXACT.readTree(body == null ? "" : body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw LabApi.malformed();
        }
        throw LabApi.malformed();
    }

    private static void take(String name, JsonNode value, MultivaluedMap<String, String> fields) {
        switch (name) {
            case "gates" -> {
                fields.remove("gates");
                value.forEach(gate -> fields.add("gates", gate.asText()));
            }
            case "payments" -> {
                StringBuilder lines = new StringBuilder();
                value.forEach(
                        p -> lines.append(p.path("day").asText()).append(' ').append(text(p.path("dollars"))).append('\n'));
                fields.putSingle("payments", lines.toString());
            }
            case "axes" -> {
                String[] places = {"first", "second"};
                for (int i = 0; i < Math.min(places.length, value.size()); i++) {
                    fields.putSingle(places[i], value.get(i).path("parameter").asText());
                    StringBuilder values = new StringBuilder();
                    value.get(i).path("values").forEach(v -> values.append(text(v)).append(','));
                    fields.putSingle(places[i] + "_values", values.toString());
                }
            }
            case "risk" -> fields.putSingle("risk",
                    value.isNumber()
                            ? value.decimalValue().multiply(PERCENT).stripTrailingZeros().toPlainString()
                            : value.asText());
            default -> fields.putSingle(NAMES.getOrDefault(name, name), text(value));
        }
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** Errors by the names that the API uses. */
    Map<String, String> named(Map<String, String> errors) {
        Map<String, String> named = new LinkedHashMap<>();
        errors.forEach((field, message) -> named.put(switch (field) {
            case "fee" -> "fee_per_leg";
            case "plan" -> "plan_price";
            case "first", "first_values", "second", "second_values" -> "axes";
            case "" -> "run";
            default -> field;
        }, message));
        return named;
    }
}
