package com.vixshield.web.page;

import java.util.Arrays;

import com.vixshield.platform.Digests;

/**
 * Names the stored values that a form was filled from. It goes with the form and comes back with it: when the stored values are
 * others by then, somebody has saved in between, and what was typed against the old ones must not replace the new ones unseen.
 */
public final class FormVersion {

    /** Of the hidden field. */
    public static final String FIELD = "version";
    private static final int LENGTH = 24;

    private FormVersion() {
    }

    /** @param stored values whose text tells them apart */
    public static String of(Object... stored) {
        return Digests.sha256Hex(Arrays.deepToString(stored)).substring(0, LENGTH);
    }

    /** @param sent what came with the form; a form that is not of a page of ours may have none, and is not judged by it */
    public static boolean isStale(String sent, String now) {
        return sent != null && !sent.isBlank() && !sent.strip().equals(now);
    }
}
