package com.vixshield.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.local.stripe.CardPayments.Outcome;
import com.vixshield.local.stripe.InvoiceEngine.Line;

/** Changes the price and the seats of a subscription, and previews what the next invoice would be with a change. */
final class PriceChanges {

    private final SimulatorObjects books;
    private final SubscriptionItems items;
    private final InvoiceEngine invoicing;

    PriceChanges(SimulatorObjects books, SubscriptionItems items, InvoiceEngine invoicing) {
        this.books = books;
        this.items = items;
        this.invoicing = invoicing;
    }

    /**
     * Changes price or seats, now or once it is paid.
     *
     * @return the invoice of a change that holds whether or not it is paid
     */
    Optional<ObjectNode> make(ObjectNode subscription, FormParameters form) {
        ObjectNode item = SubscriptionItems.of(subscription);
        FormParameters wanted = form.forms("items").get(0);
        ObjectNode price = sold(wanted, item);
        long units = wanted.has("quantity") ? wanted.number("quantity") : item.get("quantity").asLong();
        long at = form.has("proration_date") ? form.number("proration_date") : now(subscription);
        boolean trial = subscription.get("status").asText().equals("trialing");
        List<Line> lines = trial ? List.of() : lines(item, price, units, at);
        String proration = form.text("proration_behavior", "create_prorations");
        boolean otherInterval = !SubscriptionItems.interval(price)
                .equals(SubscriptionItems.interval((ObjectNode) item.get("price")));
        if (trial || proration.equals("none") || proration.equals("create_prorations") && !otherInterval) {
            SubscriptionItems.set(subscription, price, units, at, otherInterval && !trial);
            if (!trial && proration.equals("create_prorations")) {
                lines.forEach(line -> items.remember(subscription, line));
            }
            return Optional.empty();
        }
        ObjectNode invoice = invoicing.issue(invoicing.draft(subscription, "subscription_update", lines), subscription);
        if (!form.text("payment_behavior", "allow_incomplete").equals("pending_if_incomplete")) {
            SubscriptionItems.set(subscription, price, units, at, otherInterval);
            return Optional.of(invoice);
        }
        ObjectNode pending = ObjectShapes.of("pending_update").put("expires_at", now(subscription) + 23 * 3600)
                .put("_price", price.get("id").asText()).put("_units", units).put("_at", at)
                .put("_invoice", invoice.get("id").asText());
        pending.putArray("subscription_items")
                .add(items.node(subscription, price, units, SubscriptionItems.start(item), SubscriptionItems.end(item)));
        subscription.set("pending_update", pending);
        if (invoicing.collect(invoice, subscription, false) == Outcome.PAID) {
            applyPending(invoice, subscription);
        }
        return Optional.empty();
    }

    void applyPending(ObjectNode invoice, ObjectNode subscription) {
        JsonNode pending = subscription.get("pending_update");
        if (!pending.path("_invoice").asText().equals(invoice.get("id").asText())) {
            return;
        }
        ObjectNode price = books.get(pending.get("_price").asText());
        boolean restart = !SubscriptionItems.interval(price)
                .equals(SubscriptionItems.interval((ObjectNode) SubscriptionItems.of(subscription).get("price")));
        SubscriptionItems.set(subscription, price, pending.get("_units").asLong(), pending.get("_at").asLong(), restart);
        subscription.putNull("pending_update");
        books.emit("customer.subscription.pending_update_applied", subscription);
    }

    void expirePending(ObjectNode subscription) {
        invoicing.cancelOpen(books.get(subscription.get("pending_update").get("_invoice").asText()));
        subscription.putNull("pending_update");
        books.emit("customer.subscription.pending_update_expired", subscription);
    }

    /** What the next invoice would be, with the change in the form if there is one. */
    ObjectNode preview(FormParameters form) {
        ObjectNode subscription = books.live("subscription", form.text("subscription"));
        ObjectNode item = SubscriptionItems.of(subscription);
        List<Line> lines = new ArrayList<>();
        ObjectNode next = item;
        String proration = form.text("subscription_details.proration_behavior", "create_prorations");
        if (form.has("subscription_details.items")) {
            FormParameters wanted = form.forms("subscription_details.items").get(0);
            ObjectNode price = sold(wanted, item);
            long units = wanted.has("quantity") ? wanted.number("quantity") : item.get("quantity").asLong();
            long at = form.has("subscription_details.proration_date")
                    ? form.number("subscription_details.proration_date")
                    : now(subscription);
            if (!subscription.get("status").asText().equals("trialing") && !proration.equals("none")) {
                lines.addAll(lines(item, price, units, at));
            }
            next = item.deepCopy().put("quantity", units);
            next.set("price", price);
        }
        if (!proration.equals("always_invoice")) {
            lines.addAll(items.remembered(subscription));
            long from = SubscriptionItems.end(item);
            lines.add(InvoiceEngine.full(next, from,
                    SimulatedTime.periodEnd(SubscriptionItems.anchor(subscription), SubscriptionItems.interval(next), from)));
        }
        return invoicing.draft(subscription, "upcoming", lines);
    }

    /** A retired price can be kept but not newly chosen. */
    private ObjectNode sold(FormParameters wanted, ObjectNode item) {
        ObjectNode has = (ObjectNode) item.get("price");
        if (wanted.text("price") == null || wanted.text("price").equals(has.get("id").asText())) {
            return has;
        }
        ObjectNode price = books.live("price", wanted.text("price"));
        if (!price.get("active").asBoolean()) {
            throw ApiError.invalid("The price specified is inactive. This field only accepts active prices.");
        }
        return price;
    }

    private static List<Line> lines(ObjectNode item, ObjectNode price, long units, long at) {
        List<Line> lines = new ArrayList<>(InvoiceEngine.prorations(item, price, units, at));
        if (!SubscriptionItems.interval(price).equals(SubscriptionItems.interval((ObjectNode) item.get("price")))) {
            lines.remove(1);
            ObjectNode next = item.deepCopy().put("quantity", units);
            next.set("price", price);
            lines.add(InvoiceEngine.full(next, at, SimulatedTime.periodEnd(at, SubscriptionItems.interval(price), at)));
        }
        return lines;
    }

    private long now(ObjectNode subscription) {
        return books.now(subscription.get("customer").asText());
    }
}
