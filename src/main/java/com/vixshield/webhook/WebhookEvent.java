package com.vixshield.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** Names the events that an endpoint can subscribe to. */
enum WebhookEvent {
    SIGNAL_PUBLISHED("signal.published", "A signal is sealed",
            "With the same data as the API. signal.missed when a session got none."),
    SIGNAL_SETTLED("signal.settled", "A signal has settled", "With the closing level and its place in the record."),
    RECORD_CORRECTED("record.corrected", "The record is corrected", "A remark was sealed into it."),
    APPROVAL("approval.*", "Approvals", "Requested, given, effective, rejected, expired or withdrawn.");

    /** The test button's: no endpoint asks for it. */
    static final String PING = "webhook.ping";

    private final String code;
    private final String words;
    private final String hint;

    WebhookEvent(String code, String words, String hint) {
        this.code = code;
        this.words = words;
        this.hint = hint;
    }

    static Optional<WebhookEvent> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    String hint() {
        return hint;
    }
}
