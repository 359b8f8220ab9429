package com.vixshield.account.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/**
 * Holds one value that differs before and after an action.
 *
 * @param before "none" where there was nothing, as is after
 */
public record AuditedChange(String field, String before, String after) {

    /** From two JSON objects, null standing for none; only their uppermost fields are compared. */
    public static List<AuditedChange> between(String before, String after) {
        JsonNode old = tree(before);
        JsonNode fresh = tree(after);
        TreeSet<String> fields = new TreeSet<>();
        old.fieldNames().forEachRemaining(fields::add);
        fresh.fieldNames().forEachRemaining(fields::add);
        List<AuditedChange> changes = new ArrayList<>();
        for (String field : fields) {
            if (!same(old.get(field), fresh.get(field))) {
                changes.add(new AuditedChange(words(field), text(old.get(field)), text(fresh.get(field))));
            }
        }
        return changes;
    }

    /** Whether two values are one: 250000 and 250000.00 are, however it was typed. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one != null && one.isNumber() && other != null && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : Objects.equals(one, other);
    }

    private static JsonNode tree(String json) {
        try {
            return json == null ? Json.MAPPER.createObjectNode() : Json.EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? "none" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** atRisk becomes "at risk". */
    private static String words(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }
}
