package com.vixshield.evidence.page;

import java.time.LocalDate;
import java.util.Map;

/**
 * Says what the published results were made of.
 *
 * @param inputs SHA-256 of each input by file name
 */
public record PublishedManifest(String rulebook, LocalDate firstSession, LocalDate lastSession, LocalDate hedgeFirst,
        LocalDate hedgeLast,
        String command, Map<?, ?> inputs) {

    static PublishedManifest of(Map<String, Object> manifest) {
        return new PublishedManifest(manifest.get("rulebook").toString(), date(manifest, "first_session"),
                date(manifest, "last_session"), date(manifest, "hedge_first"), date(manifest, "hedge_last"),
                manifest.get("command").toString(),
                (Map<?, ?>) manifest.get("inputs"));
    }

    private static LocalDate date(Map<String, Object> manifest, String key) {
        return LocalDate.parse(manifest.get(key).toString());
    }
}
