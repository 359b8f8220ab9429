package com.vixshield.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes records of parameters apart into single values, each under its path: condor.deltaTargets.delta_steward. The order
 * is the one in which the records declare them, the text of a value the shortest that means it exactly.
 */
final class ParameterValues {

    private final Map<String, String> byPath = new LinkedHashMap<>();

    private ParameterValues() {
    }

    /** @param parts by the name that their paths begin with; the empty name begins none */
    static Map<String, String> of(Map<String, Record> parts) {
        var values = new ParameterValues();
        parts.forEach(values::record);
        return Collections.unmodifiableMap(values.byPath);
    }

    private void record(String path, Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            value(path.isEmpty() ? component.getName() : path + "." + component.getName(), read(part, component));
        }
    }

    private void value(String path, Object value) {
        if (value instanceof Optional<?> parameter) {
            // what a version does not have, it does not have to hash
            parameter.ifPresent(present -> value(path, present));
        } else if (value instanceof Record part) {
            record(path, part);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> value(path + "." + key, entry));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                value(path + "." + (i + 1), list.get(i));
            }
        } else {
            byPath.put(path, text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return Double.isInfinite(number) ? "without end" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> several) {
            var texts = several.stream().map(ParameterValues::text);
            return (value instanceof List ? texts : texts.sorted()).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static Object read(Record part, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
