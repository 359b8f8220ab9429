package com.vixshield.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * Reads a posted form, or a query: keeps each entry as it was typed, without the spaces around it, and collects by field what
 * is wrong. Nothing is corrected or clamped.
 */
public final class FormReader {

    private final MultivaluedMap<String, String> fields;
    private final int longest;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    public FormReader(MultivaluedMap<String, String> fields) {
        this(fields, Integer.MAX_VALUE);
    }

    /** @param longest characters of an entry; the rest is cut off */
    public FormReader(MultivaluedMap<String, String> fields, int longest) {
        this.fields = fields;
        this.longest = longest;
    }

    public boolean posted(String field) {
        return fields.getFirst(field) != null;
    }

    /** What stands in the field, which is kept from now on. */
    public String entry(String field) {
        return entries.computeIfAbsent(field, this::typed);
    }

    private String typed(String field) {
        String text = posted(field) ? fields.getFirst(field).strip() : "";
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** The first thing that is wrong with a field is the one that is said. */
    public void refuse(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** @param meaning empty for an entry that has none */
    public <T> Optional<T> read(String field, Function<String, Optional<T>> meaning, String message) {
        Optional<T> value = meaning.apply(entry(field));
        if (value.isEmpty()) {
            refuse(field, message);
        }
        return value;
    }

    /** An empty field is as good as none. */
    public <T> Optional<T> readIfGiven(String field, Function<String, Optional<T>> meaning, String message) {
        return entry(field).isEmpty() ? Optional.empty() : read(field, meaning, message);
    }

    /** @param form of the digits, once currency, spaces and commas are left out */
    public Optional<BigDecimal> number(String field, String form, String message) {
        return read(field, text -> Optional.of(digits(text)).filter(digits -> digits.matches(form)).map(BigDecimal::new),
                message);
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, String message) {
        return read(field, text -> Stream.of(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst(),
                message);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /** Null when nothing is wrong with the field. */
    public String error(String field) {
        return errors.get(field);
    }

    /** By field, in the order in which they were asked for. */
    public Map<String, String> entries() {
        return entries;
    }

    public Map<String, String> errors() {
        return errors;
    }

    public static String digits(String text) {
        return text.replaceAll("[$,\\s\u202f]", "");
    }

    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
