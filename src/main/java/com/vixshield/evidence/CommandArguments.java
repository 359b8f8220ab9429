package com.vixshield.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of options. Every complaint names the option and says what would be right. */
final class CommandArguments {

    private final Map<String, String> given = new HashMap<>();

    /** @param value null where the option is not given */
    CommandArguments with(String name, String value) {
        if (value != null) {
            given.put(name, value);
        }
        return this;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    String oneOf(String name, String otherwise, String... choices) {
        String value = given.getOrDefault(name, otherwise);
        if (!List.of(choices).contains(value)) {
            throw new IllegalArgumentException(name + " is " + String.join(" or ", choices) + ", not " + value);
        }
        return value;
    }

    Path requiredPath(String name) {
        return path(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    Optional<Path> path(String name) {
        return text(name).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("not a path: " + text, e);
            }
        });
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(name + ": not a date (YYYY-MM-DD): " + text, e);
            }
        });
    }

    /** A plain decimal above the first and up to the second bound. */
    Optional<Double> number(String name, double above, double most) {
        return text(name).map(text -> {
            double value = text.matches("\\d{1,6}(\\.\\d{1,8})?") ? Double.parseDouble(text) : Double.NaN;
            if (!(value > above && value <= most)) {
                throw new IllegalArgumentException(name + " is a number above " + above + " and up to " + most + ", not "
                        + text);
            }
            return value;
        });
    }
}
