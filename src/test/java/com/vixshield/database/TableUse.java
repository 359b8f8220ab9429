package com.vixshield.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names one table in the SQL of one source file.
 *
 * @param source file, from the package's folder on
 * @param place package without the company's prefix, such as billing.stripe.webhook
 * @param writes whether the statement changes the table
 */
record TableUse(String source, String place, String table, boolean writes) {

    private static final Path SOURCES = Path.of("src", "main", "java", "com", "vixshield");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop table (?:if exists )?(\\w+)");
    private static final Pattern TEXT = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern
            .compile("\\b(insert\\s+into|delete\\s+from|truncate|update|from|join|table|using)\\s+(?:only\\s+)?(\\w+)");
    /** Further ones of the same list, with or without a short name: from deliveries d, alert_runs r. */
    private static final Pattern LISTED = Pattern.compile("\\G(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("@Table\\(name = \"(\\w+)\"");

    /** All tables that the migrations leave. */
    static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String sql = read(migration).toLowerCase(Locale.ROOT);
            CREATED.matcher(sql).results().forEach(found -> tables.add(found.group(1)));
            DROPPED.matcher(sql).results().forEach(found -> tables.remove(found.group(1)));
        }
        return tables;
    }

    /** Every use of a table in the SQL of the code, entities included. */
    static List<TableUse> all(Set<String> tables) {
        List<TableUse> uses = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            String source = SOURCES.relativize(file).toString();
            String place = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
            String code = read(file);
            ENTITY.matcher(code).results().forEach(found -> uses.add(new TableUse(source, place, found.group(1), true)));
            texts(code).flatMap(text -> named(text).entrySet().stream()).filter(named -> tables.contains(named.getKey()))
                    .forEach(named -> uses.add(new TableUse(source, place, named.getKey(), named.getValue())));
        }
        return uses;
    }

    /** Every string of the code. */
    static List<String> texts() {
        return files(SOURCES, ".java").stream().flatMap(file -> texts(read(file))).toList();
    }

    private static Stream<String> texts(String code) {
        return TEXT.matcher(code).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** What may be a table in a statement, and whether it is written. */
    static Map<String, Boolean> named(String text) {
        Map<String, Boolean> tables = new TreeMap<>();
        Matcher named = NAMED.matcher(text);
        Matcher listed = LISTED.matcher(text);
        for (int from = 0; named.find(from); from = named.end()) {
            tables.merge(named.group(2), !named.group(1).matches("from|join|table|using"), Boolean::logicalOr);
            for (int end = named.end(); listed.find(end); end = listed.end()) {
                tables.merge(listed.group(1), false, Boolean::logicalOr);
            }
        }
        return tables;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
