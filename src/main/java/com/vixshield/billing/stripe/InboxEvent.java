package com.vixshield.billing.stripe;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An event as it came. Read as plain JSON: the ids are found whatever version it was written in, and the object itself is
 * only a hint, because Stripe is asked again.
 */
record InboxEvent(String id, String type, Optional<String> apiVersion, boolean live, Instant created, Optional<String> object,
        Optional<String> customer, Optional<String> subscription, String payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static InboxEvent parse(String payload) {
        JsonNode event = read(payload);
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
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON", e);
        }
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
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
