package com.vixshield.help.glossary;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Remembers which terms a page has explained already ({@code cdi:terms} in templates): each is marked once. */
@Named("terms")
@RequestScoped
public class MarkedTerms {

    @Inject
    Glossary glossary;

    private final Set<String> marked = new HashSet<>();

    /** The term where the page names it first; null further down. @throws IllegalStateException for an unknown id */
    public GlossaryTerm first(String id) {
        GlossaryTerm term = glossary.find(id).orElseThrow(() -> new IllegalStateException("no term " + id));
        return marked.add(id) ? term : null;
    }
}
