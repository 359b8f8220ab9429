package com.vixshield.trust;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names what a message to support is about. */
enum SupportTopic {
    QUESTION("A question"),
    PROBLEM("Something does not work"),
    BILLING("Billing"),
    PRIVACY("My data"),
    SECURITY("A weakness in security");

    private final String label;

    SupportTopic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SupportTopic> of(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }
}
