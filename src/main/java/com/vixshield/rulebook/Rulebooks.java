package com.vixshield.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.RulebookVersion;

/** Lists the published versions, oldest first. A new one is added here; none is ever changed or taken away. */
@ApplicationScoped
public class Rulebooks {

    private final Map<String, RulebookVersion> versions = new LinkedHashMap<>();
    private final List<Rulebook> published;

    public Rulebooks() {
        this(RulebookFiles.load());
    }

    /** @param versions oldest first */
    public Rulebooks(List<RulebookVersion> versions) {
        for (RulebookVersion version : versions) {
            if (this.versions.put(version.number(), version) != null) {
                throw new IllegalArgumentException("rulebook " + version.number() + " is published twice");
            }
        }
        this.published = versions.stream().map(Rulebook::of).toList();
    }

    public List<Rulebook> all() {
        return published;
    }

    public List<RulebookVersion> versions() {
        return List.copyOf(versions.values());
    }

    /** The one that is in force until another is decided on. */
    public RulebookVersion first() {
        return versions.values().iterator().next();
    }

    public Optional<Rulebook> of(String number) {
        return published.stream().filter(rulebook -> rulebook.version().equals(number)).findFirst();
    }

    public boolean isPublished(String number) {
        return versions.containsKey(number);
    }

    /** @throws IllegalStateException when this build does not know the version that a signal or a decision names */
    public RulebookVersion version(String number) {
        RulebookVersion version = versions.get(number);
        if (version == null) {
            throw new IllegalStateException("no rulebook " + number);
        }
        return version;
    }

    /** The numbers of §§1–6, 8 and 10 by which a signal was made. */
    public RulebookParameters parameters(String number) {
        return version(number).core();
    }
}
