package com.vixshield.quant;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/** Reads the text of a single parameter, as the published rulebook writes it. */
final class ParameterValue {

    private static final String INFINITE = "without end";
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(double.class, ParameterValue::number), Map.entry(Double.class, ParameterValue::number),
            Map.entry(int.class, Integer::valueOf), Map.entry(Integer.class, Integer::valueOf),
            Map.entry(long.class, Long::valueOf), Map.entry(Long.class, Long::valueOf),
            Map.entry(boolean.class, ParameterValue::truth), Map.entry(String.class, text -> text),
            Map.entry(BigDecimal.class, BigDecimal::new), Map.entry(Duration.class, Duration::parse),
            Map.entry(LocalDate.class, LocalDate::parse), Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(ZoneId.class, ZoneId::of));

    private ParameterValue() {
    }

    /** @throws RuntimeException of the type's own reader when the text is none of its values */
    static Object read(String text, Class<?> type) {
        if (type.isEnum()) {
            return constant(text, type);
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no text is read as " + type.getSimpleName());
        }
        return reader.apply(text);
    }

    private static Object number(String text) {
        return text.equals(INFINITE) ? Double.POSITIVE_INFINITY : new BigDecimal(text).doubleValue();
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    /** By its text, which is its name unless it says otherwise: tiers and gates are written by their keys. */
    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no " + type.getSimpleName());
    }
}
