package com.vixshield.rulebook;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets other pages quote the rulebook: its version in force, and its numbers as its own page shows them. */
@ApplicationScoped
public class RulebookReader {

    @Inject
    Rulebooks rulebooks;
    @Inject
    RulebookStandings standings;

    private final ParameterDescriptions words = ParameterDescriptions.load();

    public String inForce() {
        return standings.today().inForce();
    }

    /** @throws IllegalStateException for a path that this version does not have */
    public String shown(String version, String path) {
        Rulebook rulebook = rulebooks.of(version).orElseThrow();
        if (!rulebook.values().containsKey(path)) {
            throw new IllegalStateException("rulebook " + version + " has no " + path);
        }
        return rulebook.parameter(path, words).shown().replaceAll(" (factor|month|slope|log|score|correlation|RSI points)$",
                "");
    }

    public List<Parameter> parameters(String version) {
        return rulebooks.of(version).orElseThrow().sections(words).values().stream().flatMap(List::stream).toList();
    }
}
