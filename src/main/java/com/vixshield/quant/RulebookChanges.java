package com.vixshield.quant;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies new values to records of parameters, each by its path: the names of the components from the outermost record to the
 * value, keys of maps and places in lists (from 1) in between. Whatever has no new value stays the same object.
 * <p>
 * Parameters that a later version introduces are an Optional, empty in every version before: so those keep their hash. The
 * first version that has them gives all of them.
 */
final class RulebookChanges {

    /**
     * The sliders of the accounts, which are stored and checked whatever the version: with other ranges, positions that were
     * saved by one version could not be sized by the next.
     */
    private static final String SLIDERS = "sizing\\.(equity(Min|Max)|atRisk(Default|Max|CardMax)|maxContracts"
            + "|kelly(Default|Max)|hedgeCap(Default|Max)|accrual(Default|Max)|fee(Default|Max))";

    private final Map<String, String> open;

    RulebookChanges(Map<String, String> changes) {
        changes.keySet().stream().filter(path -> path.matches(SLIDERS)).findFirst().ifPresent(path -> {
            throw new IllegalArgumentException(path + " is a slider of the accounts, the same in every version");
        });
        this.open = new LinkedHashMap<>(changes);
    }

    /** @param prefix with which the paths of this record begin */
    @SuppressWarnings("unchecked")
    <T extends Record> T applyTo(String prefix, T parameters) {
        return (T) changed(prefix, parameters);
    }

    void requireAllApplied() {
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("there is no parameter " + String.join(", ", open.keySet()));
        }
    }

    private Record changed(String prefix, Record part) {
        if (open.keySet().stream().noneMatch(path -> path.startsWith(prefix))) {
            return part;
        }
        RecordComponent[] components = part.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(prefix + components[i].getName(), read(part, components[i]), components[i].getGenericType());
        }
        return create(part.getClass(), components, values);
    }

    private Object value(String path, Object value, Type type) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent()
                    ? Optional.of(value(path, optional.get(), argument(type, 0)))
                    : introduced(path, argument(type, 0));
        }
        if (value instanceof Record part) {
            return changed(path + ".", part);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((key, entry) -> changed.put(key, value(path + "." + key, entry, argument(type, 1))));
            return Collections.unmodifiableMap(changed);
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            List<Object> changed = new ArrayList<>();
            list.forEach(entry -> changed.add(value(path + "." + (changed.size() + 1), entry, argument(type, 0))));
            return List.copyOf(changed);
        }
        return open.containsKey(path) ? given(path, value, type) : value;
    }

    private Optional<Object> introduced(String path, Type type) {
        boolean isIntroduced = open.keySet().stream().anyMatch(name -> name.equals(path) || name.startsWith(path + "."));
        return isIntroduced ? Optional.of(created(path, type)) : Optional.empty();
    }

    private Object created(String path, Type type) {
        if (!(type instanceof Class<?> kind && kind.isRecord())) {
            if (!open.containsKey(path)) {
                throw new IllegalArgumentException(path + " is missing");
            }
            return given(path, null, type);
        }
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> created(path + "." + component.getName(), component.getGenericType())).toArray();
        return create(kind.asSubclass(Record.class), components, values);
    }

    private Object given(String path, Object before, Type type) {
        String text = open.remove(path);
        Object value;
        try {
            value = several(text, type);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(path + " cannot be \"" + text + "\"", e);
        }
        if (value.equals(before)) {
            throw new IllegalArgumentException(path + " is " + text + " already");
        }
        return value;
    }

    private static Object several(String text, Type type) {
        if (!(type instanceof ParameterizedType)) {
            return ParameterValue.read(text, (Class<?>) type);
        }
        List<?> all = Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .map(each -> ParameterValue.read(each, (Class<?>) argument(type, 0))).toList();
        return ((ParameterizedType) type).getRawType() == Set.class ? Set.copyOf(all) : all;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
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

    private static <T extends Record> T create(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }
}
