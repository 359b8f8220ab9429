package com.vixshield.rulebook;

import java.util.Locale;
import java.util.Optional;

/** Tells what a version does in a session. */
public enum RulebookRole {
    /** It makes the signal. */
    IN_FORCE,
    /** It is computed and graded beside the one in force, and reaches no subscriber. */
    SHADOW,
    /** It is not computed any more. */
    ENDED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RulebookRole> of(String key) {
        for (RulebookRole role : values()) {
            if (role.key().equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
