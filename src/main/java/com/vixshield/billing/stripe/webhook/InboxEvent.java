package com.vixshield.billing.stripe.webhook;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/**
 * Parses an event as it came, as plain JSON: the ids are found in every shape that Stripe has written since 2019, and the
 * object itself is only a hint, because Stripe is asked again. A thin event (v2) has no object, only a reference to one.
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
        if (isThin(event)) {
            return thin(event, payload);
        }
        JsonNode object = event.path("data").path("object");
        String type = event.path("type").asText();
        boolean customer = type.startsWith("customer.") && kind(object).equals("customer");
        return new InboxEvent(event.path("id").asText(), type, text(event, "api_version"), event.path("livemode").asBoolean(),
                created(event).orElseThrow(), text(object, "id"),
                customer ? text(object, "id") : text(object, "customer"), subscription(object), payload);
    }

    /** The type of a thin event about an object of the first version is that object's, after "v1.". */
    private static InboxEvent thin(JsonNode event, String payload) {
        JsonNode related = event.path("related_object");
        String kind = related.path("type").asText().replaceFirst("^v1\\.", "");
        Optional<String> id = text(related, "id");
        return new InboxEvent(event.path("id").asText(), event.path("type").asText().replaceFirst("^v1\\.", ""),
                text(event, "api_version"), event.path("livemode").asBoolean(), created(event).orElseThrow(), id,
                id.filter(found -> kind.equals("customer")), id.filter(found -> kind.equals("subscription")), payload);
    }

    private static Optional<String> subscription(JsonNode object) {
        return switch (kind(object)) {
            case "subscription" -> text(object, "id");
            case "invoice" -> ofInvoice(object);
            case "checkout.session" -> text(object, "subscription");
            default -> Optional.empty();
        };
    }

    /** In the parent since 2025-03-31, at the top before; in the lines always, once as an id and once within their parent. */
    private static Optional<String> ofInvoice(JsonNode invoice) {
        Optional<String> whole = text(invoice.path("parent").path("subscription_details"), "subscription")
                .or(() -> text(invoice, "subscription"))
                .or(() -> text(invoice.path("subscription_details"), "subscription"));
        return whole.or(() -> StreamSupport.stream(invoice.path("lines").path("data").spliterator(), false)
                .flatMap(line -> text(line, "subscription")
                        .or(() -> text(line.path("parent").path("subscription_item_details"), "subscription")).stream())
                .findFirst());
    }

    /** Whether the event is about an invoice of which Stripe can be asked. */
    boolean isAboutInvoice() {
        return type.startsWith("invoice.") && object.filter(id -> id.startsWith("in_")).isPresent();
    }

    /** Whether it only refers to its object. */
    boolean isThin() {
        return isThin(read(payload));
    }

    private static boolean isThin(JsonNode event) {
        return event.path("related_object").isObject() || event.path("object").asText().startsWith("v2.");
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
        if (!isName(event.path("id")) || !isName(event.path("type")) || created(event).isEmpty()) {
            throw new IllegalArgumentException("no event: it has no id, type or time");
        }
    }

    /** In seconds; in the second version of the interface as ISO 8601. */
    private static Optional<Instant> created(JsonNode event) {
        JsonNode created = event.path("created");
        if (created.isTextual()) {
            try {
                return Optional.of(Instant.parse(created.asText())).filter(at -> at.getEpochSecond() >= 0
                        && at.getEpochSecond() < LAST_SECOND);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        long second = created.asLong(-1);
        return second < 0 || second >= LAST_SECOND ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
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
