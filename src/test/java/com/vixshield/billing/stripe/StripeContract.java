package com.vixshield.billing.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.local.stripe.StripeSimulator;

/** Stripe's published interface: says what is wrong with a request of ours or an answer of the simulator. */
final class StripeContract implements StripeSimulator.Witness {

    static final Path FILE = Path.of("../shared/data/stripe/contract-2026-07-29.dahlia.json.gz");
    private static final JsonNode CONTRACT = load();
    private static final List<Operation> OPERATIONS = operations();

    private record Operation(Pattern pattern, JsonNode rules) {
    }

    private final List<String> violations = new ArrayList<>();
    private int seen;

    static boolean isPresent() {
        return CONTRACT != null;
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized int seen() {
        return seen;
    }

    @Override
    public synchronized void saw(String method, String path, ObjectNode parameters, ObjectNode answer) {
        if (!isPresent()) {
            return;
        }
        seen++;
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            violations.add("no such operation: " + method + " " + path);
            return;
        }
        List<String> wrong = new ArrayList<>();
        if (operation.get().has("request")) {
            check(parameters, operation.get().get("request"), "request", true, wrong);
        }
        JsonNode expected = operation.get().get("response");
        if (operation.get().get("list").asBoolean()) {
            answer.get("data").forEach(item -> check(item, expected, "answer.data", false, wrong));
        } else {
            check(answer, expected, "answer", false, wrong);
        }
        wrong.forEach(one -> violations.add(method + " " + path + ": " + one));
    }

    /** Literal segments win over placeholders. */
    private static Optional<JsonNode> operation(String method, String path) {
        return OPERATIONS.stream().filter(one -> one.pattern().matcher(method + " " + path).matches()).findFirst()
                .map(Operation::rules);
    }

    private static List<Operation> operations() {
        if (!isPresent()) {
            return List.of();
        }
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
        CONTRACT.get("operations").fields().forEachRemaining(all::add);
        return all.stream().sorted(Comparator.comparingInt(entry -> entry.getKey().split("\\{").length))
                .map(entry -> new Operation(Pattern.compile(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")), entry.getValue()))
                .toList();
    }

    private static JsonNode resolve(JsonNode schema) {
        JsonNode node = schema;
        while (node.has("$ref")) {
            node = CONTRACT.get("$defs").get(node.get("$ref").asText().substring("#/$defs/".length()).replace("~0", "~"));
        }
        return node;
    }

    private static void check(JsonNode value, JsonNode schema, String at, boolean form, List<String> wrong) {
        JsonNode rule = resolve(schema);
        if (rule.has("anyOf")) {
            List<String> best = null;
            for (JsonNode option : rule.get("anyOf")) {
                List<String> tried = new ArrayList<>();
                check(value, option, at, form, tried);
                best = best == null || tried.size() < best.size() ? tried : best;
            }
            wrong.addAll(best);
        } else if (rule.has("const")) {
            unless(value.asText().equals(rule.get("const").asText()), at + " is not " + rule.get("const"), wrong);
        } else if (rule.has("enum")) {
            boolean known = false;
            for (JsonNode option : rule.get("enum")) {
                known |= option.asText().equals(value.asText());
            }
            unless(known && !value.isNull(), at + ": " + value + " is none of " + rule.get("enum"), wrong);
        } else {
            checkType(value, rule, at, form, wrong);
        }
    }

    private static void checkType(JsonNode value, JsonNode rule, String at, boolean form, List<String> wrong) {
        switch (rule.path("type").asText()) {
            case "string" -> unless(value.isTextual(), at + " is no text: " + value, wrong);
            case "number", "integer" -> unless(value.isNumber() || form && value.asText().matches("-?\\d+(\\.\\d+)?"),
                    at + " is no number: " + value, wrong);
            case "boolean" -> unless(value.isBoolean() || form && value.asText().matches("true|false"),
                    at + " is no boolean: " + value, wrong);
            case "null" -> unless(value.isNull(), at + " is not null: " + value, wrong);
            case "array" -> {
                unless(value.isArray() || form && value.isObject(), at + " is no list: " + value, wrong);
                value.forEach(item -> check(item, rule.get("items"), at + "[]", form, wrong));
            }
            case "object" -> checkObject(value, rule, at, form, wrong);
            default -> {
            }
        }
    }

    private static void checkObject(JsonNode value, JsonNode rule, String at, boolean form, List<String> wrong) {
        if (!value.isObject()) {
            wrong.add(at + " is no object: " + value);
            return;
        }
        rule.path("required")
                .forEach(name -> unless(value.has(name.asText()), at + "." + name.asText() + " is missing", wrong));
        Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode known = rule.path("properties").get(field.getKey());
            if (known != null) {
                check(field.getValue(), known, at + "." + field.getKey(), form, wrong);
            } else if (rule.path("additionalProperties").isBoolean() && !rule.get("additionalProperties").asBoolean()) {
                wrong.add(at + "." + field.getKey() + " is unknown");
            }
        }
    }

    private static void unless(boolean right, String message, List<String> wrong) {
        if (!right) {
            wrong.add(message);
        }
    }

    private static JsonNode load() {
        if (!Files.exists(FILE)) {
            return null;
        }
        try (var in = new GZIPInputStream(Files.newInputStream(FILE))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
