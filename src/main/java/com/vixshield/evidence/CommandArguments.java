package com.vixshield.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pairs of option name and value. Every complaint names the option and says what would be right. */
final class CommandArguments {

    private final Map<String, String> given = new HashMap<>();
    private final String usage;

    CommandArguments(List<String> arguments, List<String> names, String usage) {
        this.usage = usage;
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown option " + name + "; usage: " + usage);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value; usage: " + usage);
            }
            if (given.put(name, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
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
        return path(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing; usage: " + usage));
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
