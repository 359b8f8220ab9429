package com.vixshield.help.glossary;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.vixshield.help.text.ArticleFiles;
import com.vixshield.help.text.Typography;

/** Holds the glossary (resource help/glossary.txt), by name. */
@Singleton
public class Glossary {

    private final Map<String, GlossaryTerm> byId = new LinkedHashMap<>();

    public Glossary() {
        ArticleFiles.read("glossary.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Glossary::term)
                .sorted(Comparator.comparing(GlossaryTerm::name, Collator.getInstance(Locale.ENGLISH))).forEach(term -> {
                    if (byId.put(term.id(), term) != null) {
                        throw new IllegalStateException("explained twice: " + term.id());
                    }
                });
    }

    public List<GlossaryTerm> terms() {
        return List.copyOf(byId.values());
    }

    public Map<String, List<GlossaryTerm>> byLetter() {
        return byId.values().stream()
                .collect(Collectors.groupingBy(GlossaryTerm::letter, LinkedHashMap::new, Collectors.toList()));
    }

    public Optional<GlossaryTerm> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<GlossaryTerm> related(GlossaryTerm term) {
        return term.related().stream().map(byId::get).toList();
    }

    private static GlossaryTerm term(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new GlossaryTerm(cells[0], cells[1], list(cells[2]), list(cells[3]), Typography.of(cells[4]));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
