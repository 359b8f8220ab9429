package com.vixshield.quant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text that defines a version: lines "name = value", empty ones and those that begin with # aside. Four of them say
 * which version it is, the others which parameters differ from the version before.
 *
 * @param after number of the version that it is derived from
 * @param changes new values by the path of their parameter, as the published rulebook writes both
 */
public record RulebookText(String number, String after, String title, String note, Map<String, String> changes) {

    private static final String NUMBER_FORM = "\\d{1,3}\\.\\d{1,3}";
    private static final Set<String> HEADINGS = Set.of("number", "after", "title", "note");

    public RulebookText {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** @throws IllegalArgumentException with the line or the heading that is wrong */
    public static RulebookText parse(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> read(line, lines));
        String number = heading(lines, "number");
        if (!number.matches(NUMBER_FORM)) {
            throw new IllegalArgumentException("not the number of a version: " + number);
        }
        Map<String, String> changes = new LinkedHashMap<>(lines);
        changes.keySet().removeAll(HEADINGS);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("rulebook " + number + " changes nothing");
        }
        return new RulebookText(number, heading(lines, "after"), heading(lines, "title"), heading(lines, "note"), changes);
    }

    private static void read(String line, Map<String, String> lines) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not of the form \"name = value\": " + line);
        }
        String name = line.substring(0, equals).strip();
        if (lines.put(name, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException(name + " is given twice");
        }
    }

    private static String heading(Map<String, String> lines, String name) {
        String value = lines.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a version needs its " + name);
        }
        return value;
    }
}
