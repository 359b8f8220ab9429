package com.vixshield.local.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/**
 * Parses parameters as Stripe's clients send them: {@code items[0][price]=price_1} becomes a tree; a list has "0", "1" … as
 * names.
 */
record FormParameters(ObjectNode tree) {

    static FormParameters parse(String encoded) {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            put(tree, name.replace("]", "").split("\\[", -1), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new FormParameters(tree);
    }

    private static void put(ObjectNode into, String[] path, String value) {
        ObjectNode node = into;
        for (int i = 0; i < path.length - 1; i++) {
            String name = path[i].isEmpty() ? Integer.toString(node.size()) : path[i];
            node = node.get(name) instanceof ObjectNode known ? known : node.putObject(name);
        }
        String last = path[path.length - 1];
        node.put(last.isEmpty() ? Integer.toString(node.size()) : last, value);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private JsonNode at(String path) {
        JsonNode node = tree;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node;
    }

    boolean has(String path) {
        return !at(path).isMissingNode();
    }

    String text(String path) {
        return has(path) && !at(path).asText().isEmpty() ? at(path).asText() : null;
    }

    String text(String path, String otherwise) {
        return text(path) == null ? otherwise : text(path);
    }

    Long number(String path) {
        return text(path) == null ? null : Long.valueOf(text(path));
    }

    boolean flag(String path) {
        return "true".equals(text(path));
    }

    List<String> texts(String path) {
        return stream(path).map(JsonNode::asText).toList();
    }

    List<FormParameters> forms(String path) {
        return new ArrayList<>(stream(path).map(node -> new FormParameters((ObjectNode) node)).toList());
    }

    ObjectNode object(String path) {
        return at(path) instanceof ObjectNode node ? node.deepCopy() : Json.MAPPER.createObjectNode();
    }

    private java.util.stream.Stream<JsonNode> stream(String path) {
        return StreamSupport.stream(at(path).spliterator(), false);
    }
}
