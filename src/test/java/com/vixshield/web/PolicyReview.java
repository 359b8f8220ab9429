package com.vixshield.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reviewer of content policies complains about, by the rules that Google's csp_evaluator knows and stricter in one
 * thing: no host but our own may give scripts, so there is no list of hosts by which a policy is known to be got around.
 */
public final class PolicyReview {

    private static final Set<String> KNOWN = Set.of("default-src", "script-src", "script-src-elem", "script-src-attr",
            "style-src",
            "style-src-elem", "style-src-attr", "img-src", "font-src", "connect-src", "media-src", "object-src", "frame-src",
            "child-src", "worker-src", "manifest-src", "form-action", "frame-ancestors", "base-uri", "sandbox", "report-to",
            "report-uri", "upgrade-insecure-requests", "require-trusted-types-for", "trusted-types");
    private static final Set<String> WITHOUT_SOURCES = Set.of("sandbox", "report-to", "report-uri", "upgrade-insecure-requests",
            "require-trusted-types-for", "trusted-types");
    private static final Set<String> KEYWORDS = Set.of("'self'", "'none'", "'strict-dynamic'", "'report-sample'");
    private static final Set<String> UNSAFE = Set.of("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'",
            "'wasm-unsafe-eval'");
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/_-]{22,}={0,2}'");
    private static final Pattern HASH = Pattern.compile("'sha(256|384|512)-[A-Za-z0-9+/_-]+={0,2}'");
    private static final Pattern IP = Pattern.compile("(https?://)?(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+])(:\\d+)?(/.*)?");
    /** What they name is run, or changes where everything else comes from. */
    private static final Set<String> RUNS = Set.of("default-src", "script-src", "script-src-elem", "script-src-attr",
            "object-src", "worker-src", "base-uri");
    private static final List<String> DECISIVE = List.of("script-src", "object-src", "base-uri", "frame-ancestors",
            "form-action");

    private final Map<String, List<String>> directives = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private PolicyReview() {
    }

    /** @return what is wrong, each with its directive; nothing when nothing is */
    public static List<String> of(String policy) {
        PolicyReview review = new PolicyReview();
        review.read(policy);
        DECISIVE.forEach(review::require);
        review.directives.forEach(review::sources);
        return review.complaints;
    }

    private void read(String policy) {
        for (String part : policy.split(";")) {
            String[] words = part.strip().split("\\s+");
            if (!KNOWN.contains(words[0])) {
                complaints.add(words[0] + ": unknown or outdated");
            } else if (directives.putIfAbsent(words[0], Arrays.asList(words).subList(1, words.length)) != null) {
                complaints.add(words[0] + ": twice, and only the first counts");
            }
        }
    }

    /** The last three do not fall back to default-src. */
    private void require(String directive) {
        boolean fallsBack = Set.of("script-src", "object-src").contains(directive) && directives.containsKey("default-src");
        if (!directives.containsKey(directive) && !fallsBack) {
            complaints.add(directive + ": missing");
        }
    }

    private void sources(String directive, List<String> sources) {
        if (WITHOUT_SOURCES.contains(directive)) {
            return;
        }
        if (sources.isEmpty()) {
            complaints.add(directive + ": no source; is a semicolon missing?");
        }
        if (sources.contains("'none'") && sources.size() > 1) {
            complaints.add(directive + ": 'none' beside others");
        }
        sources.forEach(source -> complaint(directive, source).forEach(what -> complaints.add(directive + ": " + what)));
    }

    private Stream<String> complaint(String directive, String source) {
        if (KNOWN.contains(source)) {
            return Stream.of(source + " is a directive; a semicolon is missing");
        }
        if (source.startsWith("'")) {
            return keyword(source);
        }
        if (source.startsWith("http:") && !source.matches("http://localhost(:\\d+)?")) {
            return Stream.of("in the clear: " + source);
        }
        if (RUNS.contains(directive)) {
            return Stream.of("foreign: " + source);
        }
        boolean picture = directive.equals("img-src") && source.equals("data:");
        boolean oneHost = source.matches("https?://[^*/]+(/.*)?") && !IP.matcher(source).matches();
        return picture || oneHost ? Stream.empty() : Stream.of("too broad: " + source);
    }

    private static Stream<String> keyword(String source) {
        if (UNSAFE.contains(source)) {
            return Stream.of(source);
        }
        boolean known = KEYWORDS.contains(source) || NONCE.matcher(source).matches() || HASH.matcher(source).matches();
        return known ? Stream.empty() : Stream.of("no such keyword: " + source);
    }
}
