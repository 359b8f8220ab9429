package com.vixshield.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares two versions side by side, parameter by parameter.
 *
 * @param rows every parameter that either has, in the order of the earlier one, those of the later one alone behind
 */
public record RulebookDifference(Rulebook from, Rulebook to, List<Row> rows) {

    /** @param before null when the earlier version does not have it, as is {@code after} for the later one */
    public record Row(RulebookSection section, Parameter before, Parameter after) {

        public boolean isChanged() {
            return before == null || after == null || !Objects.equals(before.value(), after.value());
        }

        public Parameter either() {
            return after == null ? before : after;
        }

        public String sectionTitle() {
            return section.title();
        }
    }

    static RulebookDifference of(Rulebook from, Rulebook to, ParameterDescriptions words) {
        Set<String> paths = new LinkedHashSet<>(from.values().keySet());
        paths.addAll(to.values().keySet());
        return new RulebookDifference(from, to, paths.stream().map(path -> new Row(words.of(path).section(),
                from.values().containsKey(path) ? from.parameter(path, words) : null,
                to.values().containsKey(path) ? to.parameter(path, words) : null)).toList());
    }

    /** The version names itself; that is no change of a rule. */
    public List<Row> changed() {
        return rows.stream().filter(row -> row.isChanged() && row.section() != RulebookSection.VERSION).toList();
    }

    public List<Row> unchanged() {
        return rows.stream().filter(row -> !row.isChanged()).toList();
    }
}
