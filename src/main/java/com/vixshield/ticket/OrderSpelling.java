package com.vixshield.ticket;

import java.util.Optional;

/**
 * Holds an order in one broker's words.
 *
 * @param key as in addresses and documents
 * @param text to copy; empty where the spelling of this order is not known for certain
 * @param note what to know before it is sent, or why there is no text
 */
public record OrderSpelling(String key, String name, Optional<String> text, String note) {

    static OrderSpelling of(String key, String name, String text, String note) {
        return new OrderSpelling(key, name, Optional.of(text), note);
    }

    static OrderSpelling unknown(String key, String name, String why) {
        return new OrderSpelling(key, name, Optional.empty(), why);
    }

    /** For templates; null without one. */
    public String copy() {
        return text.orElse(null);
    }
}
