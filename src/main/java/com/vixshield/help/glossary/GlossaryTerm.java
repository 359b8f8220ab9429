package com.vixshield.help.glossary;

import java.util.List;
import java.util.Locale;

/**
 * Holds one word with its definition.
 *
 * @param also other spellings
 * @param related ids
 */
public record GlossaryTerm(String id, String name, List<String> also, List<String> related, String definition) {

    public String href() {
        return "/glossary/" + id;
    }

    /** Letter that it stands under. */
    public String letter() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    public String spellings() {
        return String.join(", ", also);
    }
}
