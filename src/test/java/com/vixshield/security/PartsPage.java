package com.vixshield.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page about parts allows.
 *
 * @param exceptions from a part with its version and what it is excused for, to the reason
 */
record PartsPage(LocalDate reviewed, Set<String> licences, Map<String, String> exceptions) {

    static final Path FILE = Path.of("docs", "parts.md");
    private static final Period OLD = Period.ofYears(4);
    private static final Pattern REVIEWED = Pattern.compile("(?m)^Reviewed: (\\d{4}-\\d\\d-\\d\\d)\\.");
    private static final Pattern LICENCE = Pattern.compile("(?m)^\\| ([\\w.-]+) \\|$");
    private static final Pattern EXCEPTION = Pattern
            .compile("(?m)^\\| `([\\w.-]+:[\\w.-]+)` \\| ([\\w.-]+) \\| (licence|age|date) \\| ([^|]{10,}) \\|$");

    static PartsPage read() throws IOException {
        String page = Files.readString(FILE);
        Matcher reviewed = REVIEWED.matcher(page);
        if (!reviewed.find()) {
            throw new IOException("no date of review in " + FILE);
        }
        Set<String> licences = LICENCE.matcher(page).results().map(row -> row.group(1)).filter(name -> !name.equals("Licence"))
                .collect(Collectors.toSet());
        Map<String, String> exceptions = EXCEPTION.matcher(page).results()
                .collect(Collectors.toMap(row -> row.group(1) + ":" + row.group(2) + " " + row.group(3), row -> row.group(4)));
        return new PartsPage(LocalDate.parse(reviewed.group(1)), licences, exceptions);
    }

    /** @return what is wrong with the parts, each with the part; a row of the page that no part needs too */
    List<String> complaints(List<BomComponent> parts, Function<BomComponent, LocalDate> dates) {
        List<String> wanting = parts.stream().flatMap(part -> wanting(part, dates.apply(part)).stream()).toList();
        Set<String> needless = new TreeSet<>(exceptions.keySet());
        needless.removeAll(wanting);
        return Stream.concat(wanting.stream().filter(complaint -> !exceptions.containsKey(complaint)),
                needless.stream().map(row -> "needless: " + row)).toList();
    }

    private List<String> wanting(BomComponent part, LocalDate date) {
        return Stream.of(
                part.licences().stream().noneMatch(licences::contains) ? "licence" : "",
                BomComponent.tellsNothing(date) ? "date" : "",
                !BomComponent.tellsNothing(date) && date.isBefore(reviewed.minus(OLD)) ? "age" : "")
                .filter(what -> !what.isEmpty()).map(what -> part + " " + what).toList();
    }
}
