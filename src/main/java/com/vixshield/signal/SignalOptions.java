package com.vixshield.signal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments of the {@code signal} command.
 *
 * @param vix the delayed chain of the VIX, of the same moment as the SPX chain
 */
record SignalOptions(Path replay, LocalDate session, Optional<Path> chain, Optional<Path> vix) {

    static final String USAGE = "signal --replay DIR --session YYYY-MM-DD [--chain FILE] [--vix FILE]";

    private static final List<String> NAMES = List.of("--replay", "--session", "--chain", "--vix");

    /** @throws IllegalArgumentException with a reason for the user */
    static SignalOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown option " + name + "; usage: " + USAGE);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value; usage: " + USAGE);
            }
            if (given.put(name, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(name + " is given twice");
            }
        }
        return new SignalOptions(path(required(given, "--replay")), date(required(given, "--session")),
                optional(given, "--chain"), optional(given, "--vix"));
    }

    private static Optional<Path> optional(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).map(SignalOptions::path);
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing; usage: " + USAGE);
        }
        return value;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date (YYYY-MM-DD): " + text, e);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path: " + text, e);
        }
    }
}
