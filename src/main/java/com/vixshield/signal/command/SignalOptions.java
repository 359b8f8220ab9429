package com.vixshield.signal.command;

import java.math.BigDecimal;
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
 * @param holdings what the command printed for an earlier session
 * @param sleeve daily results of a second engine
 * @param equity of the example account, dollars
 * @param vix the delayed chain of the VIX, of the same moment as the SPX chain
 * @param rulebook number of the version; without one the first
 */
record SignalOptions(Path replay, LocalDate session, Optional<Path> chain, Optional<Path> vix,
        Optional<Path> holdings, Optional<Path> sleeve, BigDecimal equity, Optional<String> rulebook) {

    static final String USAGE = "signal --replay DIR --session YYYY-MM-DD [--chain FILE] [--vix FILE]"
            + " [--holdings FILE] [--sleeve FILE] [--equity DOLLARS] [--rulebook VERSION]";

    private static final List<String> NAMES = List.of("--replay", "--session", "--chain", "--vix", "--holdings",
            "--sleeve", "--equity", "--rulebook");

    private static final String DEFAULT_EQUITY = "100000";

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
                optional(given, "--chain"), optional(given, "--vix"), optional(given, "--holdings"),
                optional(given, "--sleeve"), equity(given.getOrDefault("--equity", DEFAULT_EQUITY)),
                Optional.ofNullable(given.get("--rulebook")));
    }

    private static Optional<Path> optional(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).map(SignalOptions::path);
    }

    private static BigDecimal equity(String text) {
        if (!text.matches("\\d{4,9}")) {
            throw new IllegalArgumentException("not an account of $1,000 to $999,999,999 in whole dollars: " + text);
        }
        return new BigDecimal(text);
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
