package com.vixshield.billing.stripe.webhook;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/**
 * Parses an event as it came, as plain JSON: the ids are found whatever version it was written in, and the object itself is
 * only a hint, because Stripe is asked again. Read as plain JSON: the ids are found whatever version it was written in, and
 * the object itself is only a hint, because Stripe is asked again.
 */
public record InboxEvent(String id, String type, Optional<String> apiVersion, boolean live, Instant created,
        Optional<String> object,
        Optional<String> customer, Optional<String> subscription, String payload) {

    /** Longer than any id or type of Stripe's, and short enough for an index. */
    private static final int NAME_LENGTH = 255;
    /** The year 10000: what is later is no time. */
    private static final long LAST_SECOND = 253_402_300_800L;

    /** @throws IllegalArgumentException when it is no event at all */
    public static InboxEvent parse(String payload) {
        JsonNode event = read(payload);
        requireEvent(event);
        JsonNode object = event.path("data").path("object");
        String type = event.path("type").asText();
        boolean customer = type.startsWith("customer.") && kind(object).equals("customer");
        return new InboxEvent(event.path("id").asText(), type, text(event, "api_version"), event.path("livemode").asBoolean(),
                Instant.ofEpochSecond(event.path("created").asLong()), text(object, "id"),
                customer ? text(object, "id") : text(object, "customer"), subscription(object), payload);
    }

    private static Optional<String> subscription(JsonNode object) {
        return switch (kind(object)) {
            case "subscription" -> text(object, "id");
            case "invoice" -> text(object.path("parent").path("subscription_details"), "subscription");
            case "checkout.session" -> text(object, "subscription");
            default -> Optional.empty();
        };
    }

    /** A number of the object, for keys of mails: how often a payment was tried. */
    Optional<Long> number(String field) {
        JsonNode value = read(payload).path("data").path("object").path(field);
        return value.isNumber() ? Optional.of(value.asLong()) : Optional.empty();
    }

    private static JsonNode read(String payload) {
        try {
            return Json.MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON", e);
        }
    }

    private static void requireEvent(JsonNode event) {
        long created = event.path("created").asLong(-1);
        if (!isName(event.path("id")) || !isName(event.path("type")) || created < 0 || created >= LAST_SECOND) {
            throw new IllegalArgumentException("no event: it has no id, type or time");
        }
    }

    private static boolean isName(JsonNode value) {
        String text = value.asText();
        return value.isTextual() && !text.isBlank() && text.length() <= NAME_LENGTH && text.indexOf('\0') < 0;
    }

    private static String kind(JsonNode object) {
        return object.path("object").asText();
    }

    /** The id, also where the field holds the whole object. */
    private static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isObject()) {
            return text(value, "id");
        }
        return isName(value) ? Optional.of(value.asText()) : Optional.empty();
    }
}
