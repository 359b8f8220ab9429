package com.vixshield.market.http;

import java.util.Locale;
import java.util.Set;

/**
 * Lists the media types that an answer may declare. Buckets serve files under the type of any bytes; a web page is never
 * one of these.
 */
public enum MediaKind {
    CSV("text/csv", Set.of("text/csv", "application/csv", "text/plain", "application/vnd.ms-excel", "application/octet-stream",
            "binary/octet-stream", "application/gzip", "application/x-gzip")),
    JSON("application/json", Set.of("application/json", "text/json", "text/plain", "application/octet-stream",
            "binary/octet-stream"));

    private final String wanted;
    private final Set<String> known;

    MediaKind(String wanted, Set<String> known) {
        this.wanted = wanted;
        this.known = known;
    }

    String wanted() {
        return wanted;
    }

    /**
     * @param contentType with or without parameters; empty when the answer has none, which its content must then make up for
     */
    boolean accepts(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.isEmpty() || known.contains(type);
    }
}
