package com.vixshield.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vixshield.platform.Digests;
import com.vixshield.quant.RulebookVersion;

/**
 * Holds one version: every parameter by its path. Immutable once a signal has named it; its hash tells whether it still is
 * what those signals meant.
 */
public record Rulebook(String version, Map<String, String> values) {

    static Rulebook of(RulebookVersion version) {
        Map<String, Record> parts = new LinkedHashMap<>();
        parts.put("", version.core());
        parts.put("hedge", version.hedge());
        parts.put("sizing", version.sizing());
        return new Rulebook(version.number(), ParameterValues.of(parts));
    }

    /** The text that is hashed: one line per parameter, "path=value", in the order of the paths' characters. */
    public String canonical() {
        return new TreeMap<>(values).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public String sha256() {
        return Digests.sha256Hex(canonical());
    }

    Map<RulebookSection, List<Parameter>> sections(ParameterDescriptions words) {
        Map<RulebookSection, List<Parameter>> sections = values.keySet().stream().map(path -> Map.entry(words.of(path), path))
                .collect(Collectors.groupingBy(entry -> entry.getKey().section(), TreeMap::new,
                        Collectors.mapping(entry -> parameter(entry.getValue(), words), Collectors.toList())));
        sections.remove(RulebookSection.VERSION);
        return sections;
    }

    Parameter parameter(String path, ParameterDescriptions words) {
        var entry = words.of(path);
        return new Parameter(path, values.get(path), entry.name(), entry.unit(), entry.meaning());
    }
}
