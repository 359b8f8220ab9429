package com.vixshield.local.stripe;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.local.stripe.CardPayments.Outcome;
import com.vixshield.local.stripe.InvoiceEngine.Line;

/** Simulates the life of a subscription, from its first invoice to its last day. */
final class SubscriptionEngine {

    private final SimulatorObjects books;
    private final SubscriptionItems items;
    private final CardPayments payments;
    private final InvoiceEngine invoicing;
    private final PriceChanges changes;

    SubscriptionEngine(SimulatorObjects books, CardPayments payments, InvoiceEngine invoicing) {
        this.books = books;
        this.items = new SubscriptionItems(books);
        this.payments = payments;
        this.invoicing = invoicing;
        this.changes = new PriceChanges(books, items, invoicing);
    }

    PriceChanges changes() {
        return changes;
    }

    /**
     * @param trialEnd null without a trial
     * @param onMissingCard cancel, create_invoice or pause
     */
    record Order(String customer, String price, long quantity, Long trialEnd, String onMissingCard, String card, boolean tax,
            List<String> discounts, ObjectNode metadata) {
    }

    ObjectNode start(Order order) {
        long now = books.now(order.customer());
        ObjectNode price = books.live("price", order.price());
        boolean trial = order.trialEnd() != null && order.trialEnd() > now;
        ObjectNode subscription = books.create("subscription", "sub", order.customer())
                .put("currency", price.get("currency").asText()).put("start_date", now).put("status", "incomplete")
                .put("billing_cycle_anchor", trial ? order.trialEnd() : now).put("default_payment_method", order.card());
        ((ObjectNode) subscription.get("automatic_tax")).put("enabled", order.tax());
        subscription.set("metadata", order.metadata());
        subscription.put("test_clock", ObjectStore.text(books.get(order.customer()), "test_clock"));
        order.discounts().forEach(((ArrayNode) subscription.get("discounts"))::add);
        if (order.onMissingCard() != null) {
            subscription.putObject("trial_settings").putObject("end_behavior").put("missing_payment_method",
                    order.onMissingCard());
        }
        long end = trial ? order.trialEnd() : SimulatedTime.periodEnd(now, SubscriptionItems.interval(price), now);
        items.add(subscription, price, order.quantity(), now, end);
        return trial ? startTrial(subscription, order.trialEnd()) : startPaying(subscription);
    }

    private ObjectNode startTrial(ObjectNode subscription, long trialEnd) {
        long now = now(subscription);
        subscription.put("status", "trialing").put("trial_start", now).put("trial_end", trialEnd);
        books.emit("customer.subscription.created", subscription);
        invoicing.collect(invoicing.issue(invoicing.draft(subscription, "subscription_create", List.of()), subscription),
                subscription, false);
        books.emit("customer.subscription.updated", subscription);
        return subscription;
    }

    private ObjectNode startPaying(ObjectNode subscription) {
        books.emit("customer.subscription.created", subscription);
        ObjectNode item = SubscriptionItems.of(subscription);
        ObjectNode invoice = invoicing.issue(invoicing.draft(subscription, "subscription_create",
                List.of(InvoiceEngine.full(item, SubscriptionItems.start(item), SubscriptionItems.end(item)))), subscription);
        pay(invoice, subscription, false);
        return subscription;
    }

    /** Tries to have an invoice paid, and draws the consequences for its subscription. */
    Outcome pay(ObjectNode invoice, ObjectNode subscription, boolean confirmed) {
        Outcome outcome = invoicing.collect(invoice, subscription, confirmed);
        String status = subscription.get("status").asText();
        if (outcome == Outcome.PAID) {
            changes.applyPending(invoice, subscription);
            if (status.equals("paused")) {
                become(subscription, "active");
                books.emit("customer.subscription.resumed", subscription);
            } else if (!status.equals("canceled")) {
                become(subscription, "active");
            }
        } else if (status.equals("active") || status.equals("trialing")) {
            become(subscription, "past_due");
        } else if (status.equals("past_due") && invoice.get("next_payment_attempt").isNull()) {
            become(subscription, "unpaid");
        }
        return outcome;
    }

    private void become(ObjectNode subscription, String status) {
        subscription.put("status", status);
        books.emit("customer.subscription.updated", subscription);
    }

    ObjectNode update(String id, FormParameters form) {
        ObjectNode subscription = books.live("subscription", id);
        if (subscription.get("status").asText().equals("canceled")) {
            throw ApiError.invalid("A canceled subscription can only update its cancellation_details and metadata.");
        }
        if (form.has("cancel_at_period_end") || form.has("cancel_at")) {
            leave(subscription, form);
        }
        if (form.has("pause_collection")) {
            pause(subscription, form);
        }
        if (form.has("default_payment_method")) {
            subscription.put("default_payment_method", form.text("default_payment_method"));
        }
        if (form.has("metadata")) {
            mark((ObjectNode) subscription.get("metadata"), form.object("metadata"));
        }
        if (form.has("items")) {
            changes.make(subscription, form).ifPresent(invoice -> pay(invoice, subscription, false));
        }
        if (form.has("billing_cycle_anchor")) {
            startPeriod(subscription);
        }
        books.emit("customer.subscription.updated", subscription);
        return subscription;
    }

    /** An empty text takes a mark away. */
    private static void mark(ObjectNode marks, ObjectNode changes) {
        changes.fields().forEachRemaining(change -> {
            if (change.getValue().asText().isEmpty()) {
                marks.remove(change.getKey());
            } else {
                marks.set(change.getKey(), change.getValue());
            }
        });
    }

    /** A card that its owner adds pays from now on, also where a subscription has one of its own. */
    void payWith(String customer, String card) {
        for (ObjectNode one : books.store().all("subscription", one -> customer.equals(one.get("customer").asText())
                && !one.get("default_payment_method").isNull() && one.get("ended_at").isNull())) {
            one.put("default_payment_method", card);
            books.emit("customer.subscription.updated", one);
        }
    }

    private void leave(ObjectNode subscription, FormParameters form) {
        if (!subscription.get("schedule").isNull()) {
            throw ApiError.invalid("The subscription is managed by the subscription schedule; release it first.");
        }
        boolean atEnd = form.flag("cancel_at_period_end");
        Long at = atEnd ? Long.valueOf(SubscriptionItems.end(SubscriptionItems.of(subscription))) : form.number("cancel_at");
        subscription.put("cancel_at_period_end", atEnd).put("cancel_at", at);
        if (at == null) {
            subscription.putNull("canceled_at").putNull("cancellation_details");
        } else {
            subscription.put("canceled_at", now(subscription)).putObject("cancellation_details").putNull("comment")
                    .putNull("feedback").put("reason", "cancellation_requested");
        }
    }

    private static void pause(ObjectNode subscription, FormParameters form) {
        if (form.text("pause_collection.behavior") == null) {
            subscription.putNull("pause_collection");
        } else {
            subscription.putObject("pause_collection").put("behavior", form.text("pause_collection.behavior"))
                    .put("resumes_at", form.number("pause_collection.resumes_at"));
        }
    }

    void giveUp(ObjectNode invoice) {
        if (invoice.get("status").asText().equals("open")) {
            invoicing.cancelOpen(invoice);
        }
    }

    ObjectNode cancel(String id) {
        ObjectNode subscription = books.live("subscription", id);
        end(subscription, "cancellation_requested");
        return subscription;
    }

    void end(ObjectNode subscription, String reason) {
        long now = now(subscription);
        subscription.put("status", "canceled").put("ended_at", now);
        if (subscription.get("canceled_at").isNull()) {
            subscription.put("canceled_at", now);
        }
        subscription.putObject("cancellation_details").putNull("comment").putNull("feedback").put("reason", reason);
        books.emit("customer.subscription.deleted", subscription);
    }

    ObjectNode resume(String id) {
        ObjectNode subscription = books.live("subscription", id);
        if (!subscription.get("status").asText().equals("paused")) {
            throw ApiError.invalid("Only a paused subscription can be resumed.");
        }
        if (payments.methodFor(subscription) == null) {
            throw ApiError.invalid("This customer has no payment method to resume with.");
        }
        startPeriod(subscription);
        return subscription;
    }

    /** A whole one from now on, which is charged now. */
    private void startPeriod(ObjectNode subscription) {
        SubscriptionItems.restart(subscription, now(subscription));
        ObjectNode item = SubscriptionItems.of(subscription);
        if (subscription.get("cancel_at_period_end").asBoolean()) {
            subscription.put("cancel_at", SubscriptionItems.end(item));
        }
        pay(invoicing.issue(invoicing.draft(subscription, "subscription_update",
                List.of(InvoiceEngine.full(item, SubscriptionItems.start(item), SubscriptionItems.end(item)))), subscription),
                subscription, false);
    }

    /** The next period begins: a phase of a schedule may change what is in it. */
    void renew(ObjectNode subscription) {
        long from = SubscriptionItems.end(SubscriptionItems.of(subscription));
        boolean endsTrial = subscription.get("status").asText().equals("trialing");
        ObjectNode item = SubscriptionItems.of(subscription);
        item.put("current_period_start", from)
                .put("current_period_end", SimulatedTime.periodEnd(SubscriptionItems.anchor(subscription),
                        SubscriptionItems.interval(item), from));
        if (!subscription.get("pause_collection").isNull()) {
            subscription.put("status", endsTrial ? "active" : subscription.get("status").asText());
            books.emit("customer.subscription.updated", subscription);
            return;
        }
        List<Line> lines = new ArrayList<>(items.remembered(subscription));
        subscription.remove("_pending");
        lines.add(InvoiceEngine.full(item, from, SubscriptionItems.end(item)));
        ObjectNode invoice = invoicing.issue(invoicing.draft(subscription, "subscription_cycle", lines), subscription);
        if (endsTrial || subscription.get("status").asText().equals("active")) {
            subscription.put("status", "active");
            books.emit("customer.subscription.updated", subscription);
        }
        pay(invoice, subscription, false);
    }

    void pauseAfterTrial(ObjectNode subscription) {
        subscription.put("status", "paused");
        books.emit("customer.subscription.paused", subscription);
        books.emit("customer.subscription.updated", subscription);
    }

    private long now(ObjectNode subscription) {
        return books.now(subscription.get("customer").asText());
    }
}
