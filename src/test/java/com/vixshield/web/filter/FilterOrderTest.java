package com.vixshield.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Constants are gone from the bytecode, so this reads the sources. */
class FilterOrderTest {

    private static final Pattern REGISTERED = Pattern.compile("filters\\.register\\([^,;]+,\\s*([^;]+)\\);");
    private static final Pattern DECLARED = Pattern.compile("@Server(?:Request|Response)Filter\\b(?:\\(([^)]*)\\))?");
    private static final Pattern PROVIDED = Pattern.compile("implements[^{]*\\bContainer(?:Request|Response)Filter\\b");
    private static final Pattern PRIORITY = Pattern.compile("@Priority\\(([^)]*)\\)");

    @Test
    void noTwoFiltersTie() throws IllegalAccessException {
        List<Object> priorities = new ArrayList<>();
        for (Field field : FilterOrder.class.getDeclaredFields()) {
            priorities.add(field.get(null));
        }
        assertThat(priorities).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void everyFilterStandsInTheListOnce() throws IOException {
        List<String> used = new ArrayList<>();
        sources().forEach(file -> used.addAll(priorities(read(file))));

        assertThat(used).containsExactlyInAnyOrderElementsOf(Arrays.stream(FilterOrder.class.getDeclaredFields())
                .map(field -> "FilterOrder." + field.getName()).toList());
    }

    @Test
    void findsAPriorityOfItsOwn() {
        assertThat(priorities("filters.register(this::check, EARLY);")).containsExactly("EARLY");
        assertThat(priorities("filters.register(handler(1), 300 + 5);")).contains("300 + 5");
        assertThat(priorities("@ServerRequestFilter void check()")).containsExactly("none");
        assertThat(priorities("@ServerResponseFilter(priority = 7) void check()")).containsExactly("7");
        assertThat(priorities("@Priority(1) class A implements ContainerRequestFilter {")).containsExactly("1");
        assertThat(priorities("class A implements B, ContainerResponseFilter {")).containsExactly("none");
        assertThat(priorities("@Priority(1) class A implements TokenStateManager {")).isEmpty();
    }

    private static List<String> priorities(String source) {
        List<String> all = new ArrayList<>(found(REGISTERED, source, found -> found.group(1)));
        all.addAll(found(DECLARED, source,
                found -> found.group(1) == null ? "none" : found.group(1).replaceFirst("priority\\s*=\\s*", "")));
        if (PROVIDED.matcher(source).find()) {
            List<String> declared = found(PRIORITY, source, found -> found.group(1));
            all.addAll(declared.isEmpty() ? List.of("none") : declared);
        }
        return all;
    }

    private static List<String> found(Pattern pattern, String source, Function<Matcher, String> part) {
        List<String> all = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(source); matcher.find();) {
            all.add(part.apply(matcher));
        }
        return all;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
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
