package com.vixshield.help.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.rulebook.RulebookReader;

/** Puts numbers of the rulebook in force where an article names their path: <code>{{condor.width}}</code>. */
@ApplicationScoped
public class RuleNumbers {

    private static final Pattern NAMED = Pattern.compile("\\{\\{([\\w.]+)}}");

    @Inject
    RulebookReader rulebook;

    private final Map<String, Map<Object, Object>> byVersion = new ConcurrentHashMap<>();

    /** @throws IllegalStateException where the text names a parameter that there is not */
    public String fill(String text) {
        return fill(text, rulebook.inForce());
    }

    /** What is made of texts of one version is kept: it changes with the version only. */
    @SuppressWarnings("unchecked") // one key, one type
    public <T> T perVersion(Object key, Function<Function<String, String>, T> make) {
        String version = rulebook.inForce();
        return (T) byVersion.computeIfAbsent(version, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> make.apply(text -> fill(text, version)));
    }

    private String fill(String text, String version) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(rulebook.shown(version, found.group(1))));
    }
}
