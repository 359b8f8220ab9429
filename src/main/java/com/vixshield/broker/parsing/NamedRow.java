package com.vixshield.broker.parsing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the values of one row by the names of their columns, or of their attributes.
 *
 * @param values by {@link Header#key}
 */
public record NamedRow(int line, Map<String, String> values) {

    private static final Set<String> MISSING = Set.of("", "--", "N/A", "n/a", "null");

    /** Empty when the column is not there, or has nothing. */
    public Optional<String> find(String... names) {
        for (String name : names) {
            String value = values.get(Header.key(name));
            if (value != null && !MISSING.contains(value.strip())) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    public String text(String... names) {
        return find(names).orElse("");
    }

    /** @throws RowRefusedException without it */
    public String require(String... names) {
        return find(names).orElseThrow(() -> new RowRefusedException("The row has no " + names[0] + "."));
    }

    public Optional<BigDecimal> findNumber(String... names) {
        return find(names).map(text -> Numbers.of(text, names[0]));
    }

    /** @throws RowRefusedException without it */
    public BigDecimal number(String... names) {
        return Numbers.of(require(names), names[0]);
    }

    public BigDecimal numberOrZero(String... names) {
        return findNumber(names).orElse(BigDecimal.ZERO);
    }

    public String excerpt() {
        return TextRow.excerpt(String.join(", ", values.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
                .filter(entry -> !entry.getKey().contains("account")).map(Map.Entry::getValue).toList()));
    }
}
