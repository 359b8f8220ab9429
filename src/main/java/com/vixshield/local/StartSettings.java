package com.vixshield.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads variables before Quarkus reads its configuration: system property, environment, then the .env file, the order in
 * which Quarkus would look as well. Empty counts as unset, because compose files pass empty strings along.
 */
public record StartSettings(Function<String, String> lookup) {

    public static StartSettings ofProcess(Path dotEnv) {
        Map<String, String> file = read(dotEnv);
        return new StartSettings(name -> {
            String value = System.getProperty(name);
            value = blank(value) ? System.getenv(name) : value;
            return blank(value) ? file.get(name) : value;
        });
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(lookup.apply(name)).filter(value -> !blank(value)).map(String::strip);
    }

    String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    boolean has(String name) {
        return get(name).isPresent();
    }

    boolean flag(String name, boolean otherwise) {
        return get(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    int port(String name, int otherwise) {
        String value = get(name, Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, for both reasons
        }
        throw new StartRefusedException(name + " must be a port number from 1 to 65535, not \"" + value + "\".");
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    static Map<String, String> read(Path dotEnv) {
        Properties properties = new Properties();
        if (Files.isReadable(dotEnv)) {
            try (var reader = Files.newBufferedReader(dotEnv)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
