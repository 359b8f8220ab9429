package com.vixshield.signal;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** A part of the printed document, or the reason why this session has none. */
record Part<T>(Optional<T> value, String reason) {

    static <T> Part<T> of(T value) {
        return new Part<>(Optional.of(value), "");
    }

    static <T> Part<T> absent(String reason) {
        return new Part<>(Optional.empty(), reason);
    }

    static <T> Part<T> of(Optional<T> value, String reason) {
        return new Part<>(value, reason);
    }

    @JsonValue
    Object shown() {
        return value.<Object> map(v -> v).orElseGet(() -> Map.of("reason", reason));
    }
}
