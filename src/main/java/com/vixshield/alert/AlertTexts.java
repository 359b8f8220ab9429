package com.vixshield.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.platform.mail.MailTemplate;

/**
 * Keeps the texts of one round of mails, so that recipients with equal numbers get one that was written once. Kept briefly,
 * because a text says what time it is in the day of its order; of many different ones only the latest stay.
 */
final class AlertTexts {

    /** Writes mails, one class a kind. */
    @ApplicationScoped
    static class Writers {

        @Inject
        SignalMail signals;
        @Inject
        ResultMail results;
        @Inject
        MissedMail missed;

        MailTemplate write(Delivery delivery) {
            return switch (delivery.kind()) {
                case SIGNAL -> signals.write(delivery);
                case RESULT -> results.write(delivery);
                case MISSED -> missed.write(delivery);
            };
        }
    }

    private static final int MOST_BYTES = 64 << 20;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Writers mails;
    private final AlertLinks links;
    private final Clock clock;
    private final Cache<String, MailTemplate> written = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String content, MailTemplate text) -> text.size()).expireAfterWrite(FRESH).build();

    AlertTexts(Writers mails, AlertLinks links, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    List<byte[]> of(Delivery delivery) {
        SignalMailPage.Links own = links.of(delivery);
        return written.get(delivery.content(), content -> mails.write(delivery)).fill(delivery.address(),
                headers(delivery, own),
                AlertLinks.values(own), clock.instant());
    }

    private static Map<String, String> headers(Delivery delivery, SignalMailPage.Links links) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", delivery.messageId());
        headers.put("X-Idempotency-Key", delivery.messageId());
        headers.put("List-Unsubscribe", "<" + links.stop() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }
}
