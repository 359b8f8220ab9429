package com.vixshield.signal;

import com.vixshield.signal.seal.Sha256;

/**
 * Holds a session as a version in shadow computed it, or why it could not.
 *
 * @param document null when it could not be computed
 * @param failure null when it could
 */
record ShadowPreview(String rulebook, String document, String failure) {

    static ShadowPreview of(String rulebook, String document) {
        return new ShadowPreview(rulebook, document, null);
    }

    static ShadowPreview failed(String rulebook, String failure) {
        return new ShadowPreview(rulebook, null, failure);
    }

    boolean isComputed() {
        return document != null;
    }

    /** Null when it could not be computed. */
    String documentHash() {
        return isComputed() ? Sha256.of(document) : null;
    }
}
