package com.vixshield.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Writes invoices: lines, discounts, tax, what is due; and tries to have them paid. */
final class InvoiceEngine {

    static final long DAY = 86_400;
    /** Days after the first attempt at which a failed payment is tried again. */
    private static final List<Integer> RETRIES = List.of(3, 5, 7);
    /** Percent by country; elsewhere nothing is collected. */
    private static final Map<String, Integer> TAX = Map.of("DE", 19, "FR", 20, "AT", 20, "GB", 20);

    private final SimulatorObjects books;
    private final CardPayments payments;

    InvoiceEngine(SimulatorObjects books, CardPayments payments) {
        this.books = books;
        this.payments = payments;
    }

    /** @param units times the price, for a whole period */
    record Line(String text, long amount, ObjectNode price, long units, long from, long until, boolean proration) {
    }

    static Line full(ObjectNode item, long from, long until) {
        ObjectNode price = (ObjectNode) item.get("price");
        long units = item.get("quantity").asLong();
        return new Line(units + " × " + price.path("nickname").asText("subscription"),
                units * price.get("unit_amount").asLong(),
                price, units, from, until, false);
    }

    /** Back what is left of the old, and what is left of the new: by the second, rounded to the cent each. */
    static List<Line> prorations(ObjectNode item, ObjectNode price, long units, long at) {
        long start = item.get("current_period_start").asLong();
        long end = item.get("current_period_end").asLong();
        double left = (end - at) / (double) (end - start);
        Line before = full(item, at, end);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Unused time", -Math.round(before.amount() * left), before.price(), before.units(), at, end, true));
        lines.add(
                new Line("Remaining time", Math.round(units * price.get("unit_amount").asLong() * left), price, units, at, end,
                        true));
        return lines;
    }

    /** An invoice on paper: it is returned to the caller and not kept. */
    ObjectNode draft(ObjectNode subscription, String reason, List<Line> lines) {
        String customer = subscription.get("customer").asText();
        ObjectNode owner = books.get(customer);
        String id = books.store().id("in");
        ObjectNode invoice = ObjectShapes.of("invoice").put("id", id).put("customer", customer).put("billing_reason", reason)
                .put("created", books.now(customer)).put("currency", subscription.get("currency").asText())
                .put("collection_method", "charge_automatically").put("customer_email", ObjectStore.text(owner, "email"))
                .put("customer_name", ObjectStore.text(owner, "name")).put("status", "draft")
                .put("period_start", books.now(customer)).put("period_end", books.now(customer));
        ((ObjectNode) invoice.get("issuer")).put("type", "self");
        invoice.putObject("metadata");
        invoice.putObject("parent").putNull("quote_details").put("type", "subscription_details")
                .putObject("subscription_details")
                .put("subscription", subscription.get("id").asText()).set("metadata", subscription.get("metadata").deepCopy());
        ((ObjectNode) invoice.get("automatic_tax")).setAll((ObjectNode) Json.MAPPER.createObjectNode()
                .put("enabled", subscription.get("automatic_tax").get("enabled").asBoolean()));
        ArrayNode data = (ArrayNode) invoice.get("lines").get("data");
        lines.forEach(line -> data.add(line(invoice, subscription, line)));
        total(invoice, owner, lines.stream().mapToLong(Line::amount).sum(), subscription);
        return invoice;
    }

    private ObjectNode line(ObjectNode invoice, ObjectNode subscription, Line line) {
        ObjectNode node = ObjectShapes.of("line_item").put("id", books.store().id("il")).put("amount", line.amount())
                .put("subtotal", line.amount()).put("currency", invoice.get("currency").asText())
                .put("description", line.text())
                .put("invoice", invoice.get("id").asText()).put("quantity", line.units()).put("discountable", true);
        node.putObject("period").put("start", line.from()).put("end", line.until());
        ObjectNode parent = node.putObject("parent").putNull("invoice_item_details").put("type", "subscription_item_details");
        parent.putObject("subscription_item_details").put("subscription", subscription.get("id").asText())
                .put("subscription_item", subscription.get("items").get("data").get(0).get("id").asText())
                .put("proration", line.proration()).putNull("invoice_item").putNull("proration_details");
        node.putObject("pricing").put("type", "price_details")
                .put("unit_amount_decimal", line.price().get("unit_amount").asText())
                .putObject("price_details").put("price", line.price().get("id").asText())
                .put("product", line.price().get("product").asText());
        return node;
    }

    private void total(ObjectNode invoice, ObjectNode owner, long subtotal, ObjectNode subscription) {
        long off = discounts(invoice, subtotal, subscription);
        long net = subtotal - off;
        long tax = invoice.get("automatic_tax").get("enabled").asBoolean() ? tax(invoice, owner, net) : 0;
        long total = net + tax;
        long balance = owner.get("balance").asLong();
        // a negative total is kept as credit for the next invoice; a credit pays as much of this one as it covers
        long due = Math.max(0, total + Math.min(0, balance));
        invoice.put("subtotal", subtotal).put("total_excluding_tax", net).put("total", total).put("amount_due", due)
                .put("amount_remaining", due).put("starting_balance", balance)
                .put("_balance_after", balance + due - total);
    }

    private long discounts(ObjectNode invoice, long subtotal, ObjectNode subscription) {
        long off = 0;
        ArrayNode amounts = invoice.putArray("total_discount_amounts");
        for (JsonNode id : subscription.get("discounts")) {
            if (isOver(books.get(id.asText()), invoice.get("created").asLong())) {
                continue;
            }
            long amount = off(coupon(id), subtotal - off);
            amounts.addObject().put("amount", amount).put("discount", id.asText());
            off += amount;
        }
        return off;
    }

    private ObjectNode coupon(JsonNode discount) {
        return books.get(books.get(discount.asText()).get("source").get("coupon").asText());
    }

    private static boolean isOver(ObjectNode discount, long now) {
        return discount.get("end").isNumber() && discount.get("end").asLong() <= now;
    }

    /** A share of what is left, or an amount, which takes off no more than there is and nothing of a credit. */
    static long off(ObjectNode coupon, long left) {
        return coupon.get("percent_off").isNull()
                ? Math.max(0, Math.min(left, coupon.get("amount_off").asLong()))
                : Math.round(left * coupon.get("percent_off").asDouble() / 100);
    }

    private long tax(ObjectNode invoice, ObjectNode owner, long net) {
        int percent = TAX.getOrDefault(owner.path("address").path("country").asText(), 0);
        boolean business = !owner.path("_tax_id").asText().isEmpty();
        long tax = business ? 0 : Math.round(net * percent / 100.0);
        ((ObjectNode) invoice.get("automatic_tax")).put("status", "complete");
        invoice.putArray("total_taxes").addObject().put("amount", tax).put("tax_behavior", "exclusive")
                .putNull("tax_rate_details")
                .put("taxability_reason", business ? "reverse_charge" : percent > 0 ? "standard_rated" : "not_collecting")
                .put("taxable_amount", net).put("type", "tax_rate_details");
        return tax;
    }

    /** Makes a draft binding. What is nothing is paid. */
    ObjectNode issue(ObjectNode draft, ObjectNode subscription) {
        String customer = draft.get("customer").asText();
        long now = books.now(customer);
        ObjectNode invoice = books.store().add(draft);
        String id = invoice.get("id").asText();
        books.emit("invoice.created", invoice);
        invoice.put("status", "open").put("number", "SIM-" + id.substring(id.length() - 5).toUpperCase(java.util.Locale.ROOT))
                .put("hosted_invoice_url", books.base() + "/invoices/" + id)
                .put("invoice_pdf", books.base() + "/invoices/" + id + "/pdf").put("effective_at", now);
        ((ObjectNode) invoice.get("status_transitions")).put("finalized_at", now);
        books.get(customer).put("balance", invoice.get("_balance_after").asLong());
        subscription.put("latest_invoice", id);
        books.emit("invoice.finalized", invoice);
        spendOnce(subscription, invoice);
        return invoice;
    }

    /** Good for one charge: an invoice of a trial, which asks for nothing, spends nothing. */
    private void spendOnce(ObjectNode subscription, ObjectNode invoice) {
        ArrayNode kept = Json.MAPPER.createArrayNode();
        for (JsonNode id : subscription.get("discounts")) {
            boolean spent = invoice.get("subtotal").asLong() > 0 && coupon(id).get("duration").asText().equals("once");
            if (!spent && !isOver(books.get(id.asText()), invoice.get("created").asLong())) {
                kept.add(id);
            }
        }
        subscription.set("discounts", kept);
    }

    CardPayments.Outcome collect(ObjectNode invoice, ObjectNode subscription, boolean confirmed) {
        if (invoice.get("amount_due").asLong() == 0) {
            paid(invoice);
            return CardPayments.Outcome.PAID;
        }
        int attempts = invoice.get("attempt_count").asInt() + 1;
        invoice.put("attempt_count", attempts).put("attempted", true).putNull("next_payment_attempt");
        CardPayments.Outcome outcome = payments.charge(invoice, payments.methodFor(subscription), confirmed);
        if (outcome == CardPayments.Outcome.PAID) {
            paid(invoice);
            return outcome;
        }
        if (attempts <= RETRIES.size()) {
            long first = invoice.get("status_transitions").get("finalized_at").asLong();
            invoice.put("next_payment_attempt", first + RETRIES.get(attempts - 1) * DAY);
        }
        books.emit("invoice.payment_failed", invoice);
        if (outcome == CardPayments.Outcome.NEEDS_ACTION) {
            books.emit("invoice.payment_action_required", invoice);
        }
        return outcome;
    }

    private void paid(ObjectNode invoice) {
        long due = invoice.get("amount_due").asLong();
        invoice.put("status", "paid").put("amount_paid", due).put("amount_remaining", 0).putNull("next_payment_attempt");
        ((ObjectNode) invoice.get("status_transitions")).put("paid_at", books.now(invoice.get("customer").asText()));
        books.emit("invoice.paid", invoice);
        books.emit("invoice.payment_succeeded", invoice);
    }

    void cancelOpen(ObjectNode invoice) {
        invoice.put("status", "void").putNull("next_payment_attempt");
        ((ObjectNode) invoice.get("status_transitions")).put("voided_at", books.now(invoice.get("customer").asText()));
        books.emit("invoice.voided", invoice);
    }
}
