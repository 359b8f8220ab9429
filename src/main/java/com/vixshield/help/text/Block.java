package com.vixshield.help.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds one block of an article: a template writes it, so that whatever stands in the text is escaped.
 *
 * @param kind heading, subheading, paragraph, list, numbers, quote, code or table
 * @param spans of a heading, paragraph, quote or code block
 * @param items of a list
 * @param rows of a table, the first its head
 */
public record Block(String kind, List<Span> spans, List<List<Span>> items, List<List<List<Span>>> rows) {

    static Block of(String kind, List<Span> spans) {
        return new Block(kind, spans, List.of(), List.of());
    }

    static Block list(String kind, List<List<Span>> items) {
        return new Block(kind, List.of(), items, List.of());
    }

    static Block table(List<List<List<Span>>> rows) {
        return new Block("table", List.of(), List.of(), rows);
    }

    /** Without its head. */
    public List<List<List<Span>>> body() {
        return rows.subList(1, rows.size());
    }

    /** Anchor of a heading. */
    public String id() {
        return text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Every line of it. */
    Stream<List<Span>> runs() {
        return Stream.of(Stream.of(spans), items.stream(), rows.stream().flatMap(List::stream)).flatMap(all -> all);
    }

    public String text() {
        return runs().map(run -> run.stream().map(Span::text).collect(Collectors.joining())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
