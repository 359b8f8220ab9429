package com.vixshield.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            TEXT.matcher(read(file)).results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(text -> add(uses, source, place, text, tables));
        }
        return uses;
    }

    private static void add(List<TableUse> uses, String source, String place, String text, Set<String> tables) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (tables.contains(named.group(2))) {
                String verb = named.group(1);
                uses.add(new TableUse(source, place, named.group(2), !verb.matches("from|join|table|using")));
            }
        }
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
