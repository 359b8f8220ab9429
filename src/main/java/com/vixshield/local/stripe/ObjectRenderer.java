package com.vixshield.local.stripe;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Renders objects for an answer: without our own fields, with the references filled in that the caller asked to expand. */
record ObjectRenderer(ObjectStore store) {

    static final String VERSION = "2026-07-29.dahlia";

    static ObjectNode clean(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> own = new java.util.ArrayList<>();
            object.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("_")) {
                    own.add(name);
                }
            });
            object.remove(own);
        }
        node.forEach(ObjectRenderer::strip);
    }

    ObjectNode expanded(ObjectNode object, List<String> paths) {
        ObjectNode copy = clean(object);
        paths.forEach(path -> expand(copy, path.split("\\.")));
        return copy;
    }

    private void expand(JsonNode from, String[] path) {
        if (path.length == 0 || from.isMissingNode() || from.isNull()) {
            return;
        }
        if (from instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isTextual()) {
                    list.set(i, clean(store.get(list.get(i).asText())));
                }
                expand(list.get(i), path);
            }
            return;
        }
        ObjectNode object = (ObjectNode) from;
        String name = path[0];
        if (name.equals("payments") && object.path("object").asText().equals("invoice")) {
            object.set("payments", payments(object.get("id").asText()));
        } else if (object.path(name).isTextual() && store.has(object.get(name).asText())) {
            object.set(name, clean(store.get(object.get(name).asText())));
        }
        JsonNode value = object.path(name);
        if (value instanceof ArrayNode list) {
            fill(list);
        }
        expand(value, java.util.Arrays.copyOfRange(path, 1, path.length));
    }

    private void fill(ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual() && store.has(list.get(i).asText())) {
                list.set(i, clean(store.get(list.get(i).asText())));
            }
        }
    }

    private ObjectNode payments(String invoice) {
        return list("/v1/invoice_payments", store.all("invoice_payment", one -> invoice.equals(one.get("invoice").asText())),
                10,
                List.of());
    }

    ObjectNode list(String url, List<ObjectNode> all, int limit, List<String> paths) {
        ObjectNode list = Json.MAPPER.createObjectNode().put("object", "list").put("url", url)
                .put("has_more", all.size() > limit);
        ArrayNode data = list.putArray("data");
        all.stream().limit(limit).forEach(object -> data.add(clean(object)));
        paths.forEach(path -> expand(list, path.split("\\.")));
        return list;
    }
}
