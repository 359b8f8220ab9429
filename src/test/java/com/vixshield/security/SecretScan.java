package com.vixshield.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must never be committed: keys by their shape, and long random text beside a word that promises a secret. */
final class SecretScan {

    private static final List<Pattern> SHAPES = Stream.of("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----", "\\bAKIA[0-9A-Z]{16}\\b",
            "\\b(?:sk|rk)_live_[0-9A-Za-z]{16,}", "\\bsk_test_[0-9A-Za-z]{24,}", "\\bwhsec_[0-9A-Za-z]{24,}",
            "\\bgh[pousr]_[0-9A-Za-z]{36}",
            "\\bxox[abprs]-[0-9A-Za-z-]{20,}", "\\bAIza[0-9A-Za-z_-]{35}",
            "\\beyJ[0-9A-Za-z_-]{20,}\\.eyJ[0-9A-Za-z_-]{20,}\\.",
            "\\bvxs_[0-9A-Za-z_-]{32}", "\\b[a-z]+://[^/\\s:@\"'${}]+:[^/\\s:@\"'${}]{6,}@").map(Pattern::compile).toList();
    private static final Pattern PROMISE = Pattern
            .compile(
                    "(?i)(?:secret|password|passwd|token|api[_-]?key|private[_-]?key)[\\w.-]*[\"']?\\s*[:=]\\s*[\"']?([A-Za-z0-9+/_=-]{20,})");
    private static final double RANDOM = 3.8;
    private static final Set<String> PICTURES = Set.of("woff2", "png", "jpg", "ico", "gz", "zip", "jar");

    private SecretScan() {
    }

    static List<String> in(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return List.of();
        }
        return in(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).stream().map(found -> file + ": " + found)
                .toList();
    }

    static List<String> in(String text) {
        Stream<String> shapes = SHAPES.stream().flatMap(shape -> shape.matcher(text).results()).map(found -> found.group());
        Stream<String> random = PROMISE.matcher(text).results().map(found -> found.group(1))
                .filter(value -> bits(value) > RANDOM
                        && value.matches(".*[0-9].*"));
        return Stream.concat(shapes, random).toList();
    }

    /** Shannon's entropy of a character; words have about three bits, random letters and digits more than four. */
    private static double bits(String value) {
        return value.chars().distinct().mapToDouble(c -> {
            double share = (double) value.chars().filter(other -> other == c).count() / value.length();
            return -share * Math.log(share) / Math.log(2);
        }).sum();
    }
}
