package com.vixshield.local.stripe;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.local.stripe.InvoiceEngine.Line;

/** Holds a subscription's one item with price, seats and period, and the changes that the next invoice settles. */
final class SubscriptionItems {

    private final SimulatorObjects books;

    SubscriptionItems(SimulatorObjects books) {
        this.books = books;
    }

    void add(ObjectNode subscription, ObjectNode price, long quantity, long start, long end) {
        ((ArrayNode) subscription.get("items").get("data")).add(node(subscription, price, quantity, start, end));
        ((ObjectNode) subscription.get("items")).put("url", "/v1/subscription_items");
    }

    ObjectNode node(ObjectNode subscription, ObjectNode price, long quantity, long start, long end) {
        ObjectNode item = ObjectShapes.of("subscription_item").put("id", books.store().id("si")).put("quantity", quantity)
                .put("created", start).put("current_period_start", start).put("current_period_end", end)
                .put("subscription", subscription.get("id").asText());
        item.set("price", price.deepCopy());
        item.set("plan", plan(price));
        return item;
    }

    private static ObjectNode plan(ObjectNode price) {
        ObjectNode plan = ObjectShapes.of("plan").put("id", price.get("id").asText()).put("active", true)
                .put("amount", price.get("unit_amount").asLong()).put("amount_decimal", price.get("unit_amount").asText())
                .put("currency", price.get("currency").asText()).put("interval", interval(price)).put("interval_count", 1)
                .put("product", price.get("product").asText()).put("usage_type", "licensed")
                .put("created", price.get("created").asLong());
        plan.putObject("metadata");
        return plan;
    }

    static ObjectNode of(ObjectNode subscription) {
        return (ObjectNode) subscription.get("items").get("data").get(0);
    }

    static long end(ObjectNode item) {
        return item.get("current_period_end").asLong();
    }

    static long start(ObjectNode item) {
        return item.get("current_period_start").asLong();
    }

    static long anchor(ObjectNode subscription) {
        return subscription.get("billing_cycle_anchor").asLong();
    }

    /** @param priced a price, or an item that has one */
    static String interval(ObjectNode priced) {
        return (priced.has("price") ? priced.get("price") : priced).get("recurring").get("interval").asText();
    }

    static void set(ObjectNode subscription, ObjectNode price, long units, long at, boolean restart) {
        ObjectNode item = of(subscription).put("quantity", units);
        item.set("price", price.deepCopy());
        item.set("plan", plan(price));
        if (restart) {
            restart(subscription, at);
        }
    }

    static void restart(ObjectNode subscription, long now) {
        subscription.put("billing_cycle_anchor", now);
        ObjectNode item = of(subscription);
        item.put("current_period_start", now).put("current_period_end", SimulatedTime.periodEnd(now, interval(item), now));
    }

    void remember(ObjectNode subscription, Line line) {
        ArrayNode pending = subscription.get("_pending") instanceof ArrayNode known ? known : subscription.putArray("_pending");
        pending.addObject().put("text", line.text()).put("amount", line.amount()).put("price", line.price().get("id").asText())
                .put("units", line.units()).put("from", line.from()).put("until", line.until());
    }

    List<Line> remembered(ObjectNode subscription) {
        List<Line> lines = new ArrayList<>();
        subscription.path("_pending").forEach(line -> lines.add(new Line(line.get("text").asText(), line.get("amount").asLong(),
                books.get(line.get("price").asText()), line.get("units").asLong(), line.get("from").asLong(),
                line.get("until").asLong(), true)));
        return lines;
    }
}
