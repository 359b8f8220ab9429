package com.vixshield.signal;

import com.vixshield.platform.Digests;

/**
 * Holds a session as a version in shadow computed it, or why it could not.
 *
 * @param document null when it could not be computed
 * @param failure null when it could
 */
public record ShadowPreview(String rulebook, String document, String failure) {

    public static ShadowPreview of(String rulebook, String document) {
        return new ShadowPreview(rulebook, document, null);
    }

    public static ShadowPreview failed(String rulebook, String failure) {
        return new ShadowPreview(rulebook, null, failure);
    }

    boolean isComputed() {
        return document != null;
    }

    /** Null when it could not be computed. */
    public String documentHash() {
        return isComputed() ? Digests.sha256Hex(document) : null;
    }
}
