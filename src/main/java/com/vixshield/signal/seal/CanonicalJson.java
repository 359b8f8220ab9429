package com.vixshield.signal.seal;

import java.util.Iterator;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes one JSON text for one value (RFC 8785): members sorted by their UTF-16 names, no white space, numbers as {@link
 * ShortestNumber}, only those characters escaped that must be.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {
    }

    public static String write(JsonNode value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.text.toString();
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isTextual()) {
            string(value.textValue());
        } else if (value.isIntegralNumber()) {
            text.append(value.bigIntegerValue());
        } else if (value.isNumber()) {
            text.append(ShortestNumber.of(value.doubleValue()));
        } else if (value.isBoolean() || value.isNull()) {
            text.append(value.asText());
        } else {
            throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
        }
    }

    private void object(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        String separator = "{";
        for (String name : names) {
            text.append(separator);
            string(name);
            text.append(':');
            value(object.get(name));
            separator = ",";
        }
        text.append(names.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode array) {
        text.append('[');
        for (Iterator<JsonNode> items = array.elements(); items.hasNext();) {
            value(items.next());
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        int named = "\b\t\n\f\r\"\\".indexOf(c);
        if (named >= 0) {
            text.append('\\').append("btnfr\"\\".charAt(named));
        } else if (c < ' ') {
            text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else {
            text.append(c);
        }
    }
}
