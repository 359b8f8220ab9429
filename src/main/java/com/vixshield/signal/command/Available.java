package com.vixshield.signal.command;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Holds a part of the printed document, or the reason why this session has none. */
record Available<T>(Optional<T> value, String reason) {

    static <T> Available<T> of(T value) {
        return new Available<>(Optional.of(value), "");
    }

    static <T> Available<T> absent(String reason) {
        return new Available<>(Optional.empty(), reason);
    }

    static <T> Available<T> of(Optional<T> value, String reason) {
        return new Available<>(value, reason);
    }

    @JsonValue
    Object shown() {
        return value.<Object> map(v -> v).orElseGet(() -> Map.of("reason", reason));
    }
}
