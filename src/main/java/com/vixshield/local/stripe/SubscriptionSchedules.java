package com.vixshield.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stores changes that wait for a date. */
final class SubscriptionSchedules {

    private final SimulatorObjects books;
    private final SubscriptionEngine subscribing;

    SubscriptionSchedules(SimulatorObjects books, SubscriptionEngine subscribing) {
        this.books = books;
        this.subscribing = subscribing;
    }

    ObjectNode create(FormParameters form) {
        ObjectNode subscription = books.live("subscription", form.text("from_subscription"));
        if (!subscription.get("schedule").isNull()) {
            throw ApiError.invalid("The subscription already has a schedule.");
        }
        ObjectNode item = SubscriptionItems.of(subscription);
        ObjectNode schedule = books.create("subscription_schedule", "sub_sched", subscription.get("customer").asText())
                .put("subscription", subscription.get("id").asText()).put("end_behavior", "release");
        ((ObjectNode) schedule.get("default_settings").get("invoice_settings").get("issuer")).put("type", "self");
        ((ObjectNode) schedule.get("billing_mode")).put("type", "flexible");
        schedule.putObject("metadata");
        phase(schedule, item.get("price").get("id").asText(), item.get("quantity").asLong(),
                item.get("current_period_start").asLong(), SubscriptionItems.end(item));
        now(schedule, 0);
        subscription.put("schedule", schedule.get("id").asText());
        books.emit("subscription_schedule.created", schedule);
        books.emit("customer.subscription.updated", subscription);
        return schedule;
    }

    ObjectNode update(String id, FormParameters form) {
        ObjectNode schedule = books.live("subscription_schedule", id);
        if (form.has("phases")) {
            schedule.putArray("phases");
            long from = schedule.get("current_phase").get("start_date").asLong();
            for (FormParameters phase : form.forms("phases")) {
                FormParameters item = phase.forms("items").get(0);
                ObjectNode price = books.live("price", item.text("price"));
                long start = phase.has("start_date") ? phase.number("start_date") : from;
                long end = phase.has("end_date")
                        ? phase.number("end_date")
                        : SimulatedTime.periodEnd(start, phase.text("duration.interval", SubscriptionItems.interval(price)),
                                start);
                phase(schedule, item.text("price"), item.has("quantity") ? item.number("quantity") : 1, start, end);
                from = end;
            }
        }
        schedule.put("end_behavior", form.text("end_behavior", schedule.get("end_behavior").asText()));
        books.emit("subscription_schedule.updated", schedule);
        books.emit("customer.subscription.updated", books.get(schedule.get("subscription").asText()));
        return schedule;
    }

    ObjectNode release(String id) {
        ObjectNode schedule = books.live("subscription_schedule", id);
        ObjectNode subscription = books.get(schedule.get("subscription").asText());
        letGo(schedule, subscription);
        books.emit("customer.subscription.updated", subscription);
        return schedule;
    }

    private void letGo(ObjectNode schedule, ObjectNode subscription) {
        schedule.put("status", "released").put("released_at", books.now(subscription.get("customer").asText()))
                .put("released_subscription", subscription.get("id").asText()).putNull("subscription");
        subscription.putNull("schedule");
        books.emit("subscription_schedule.released", schedule);
    }

    /** Called at the end of a period, before the next is invoiced. */
    void turn(ObjectNode subscription) {
        if (subscription.get("schedule").isNull()) {
            return;
        }
        ObjectNode schedule = books.get(subscription.get("schedule").asText());
        long at = SubscriptionItems.end(SubscriptionItems.of(subscription));
        JsonNode phases = schedule.get("phases");
        for (int i = 1; i < phases.size(); i++) {
            JsonNode phase = phases.get(i);
            if (phase.get("start_date").asLong() == at) {
                JsonNode item = phase.get("items").get(0);
                ObjectNode price = books.get(item.get("price").asText());
                boolean otherInterval = !SubscriptionItems.interval(price)
                        .equals(SubscriptionItems.interval(SubscriptionItems.of(subscription)));
                SubscriptionItems.set(subscription, price, item.get("quantity").asLong(), at, false);
                if (otherInterval) {
                    subscription.put("billing_cycle_anchor", at);
                }
                now(schedule, i);
                if (i == phases.size() - 1) {
                    letGo(schedule, subscription);
                }
                return;
            }
        }
    }

    private static void now(ObjectNode schedule, int index) {
        JsonNode phase = schedule.get("phases").get(index);
        schedule.putObject("current_phase").put("start_date", phase.get("start_date").asLong())
                .put("end_date", phase.get("end_date").asLong());
    }

    private void phase(ObjectNode schedule, String price, long quantity, long start, long end) {
        ObjectNode phase = ObjectShapes.of("phase").put("start_date", start).put("end_date", end)
                .put("currency", books.get(price).get("currency").asText());
        ObjectNode item = ObjectShapes.of("phase_item").put("price", price).put("plan", price).put("quantity", quantity);
        item.putObject("metadata");
        ((ArrayNode) phase.get("items")).add(item);
        ((ArrayNode) schedule.get("phases")).add(phase);
    }
}
