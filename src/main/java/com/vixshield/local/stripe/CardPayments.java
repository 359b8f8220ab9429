package com.vixshield.local.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Simulates cards and their charges. The numbers are those of Stripe's own test cards. */
public final class CardPayments {

    public static final String WORKS = "4242424242424242";
    /** Can be added, fails whenever it is charged. */
    public static final String FAILS_LATER = "4000000000000341";
    /** The holder has to confirm each payment. */
    public static final String NEEDS_CONFIRMATION = "4000002760003184";
    /** Is refused at the counter. */
    public static final String REFUSED = "4000000000000002";

    /** Is charged, and its holder disputes each payment at once. */
    public static final String DISPUTES = "4000000000000259";

    private final SimulatorObjects books;

    CardPayments(SimulatorObjects books) {
        this.books = books;
    }

    enum Outcome {
        PAID,
        DECLINED,
        NEEDS_ACTION
    }

    /** Adds the card and makes it the customer's default, as checkout and portal do. */
    ObjectNode addCard(String customer, String number) {
        if (number.equals(REFUSED)) {
            throw ApiError.declined("Your card was declined.");
        }
        ObjectNode method = books.create("payment_method", "pm", customer).put("type", "card").put("_number", number);
        ObjectNode card = ObjectShapes.of("card").put("brand", "visa").put("exp_month", 12).put("exp_year", 2034)
                .put("funding", "credit")
                .put("last4", number.substring(number.length() - 4)).put("country", "US");
        card.put("fingerprint", "fp" + Long.toString(Long.parseLong(number) % 1_000_000_007L, 36));
        method.set("card", card);
        ((ObjectNode) books.get(customer).get("invoice_settings")).put("default_payment_method", method.get("id").asText());
        books.emit("payment_method.attached", method);
        books.emit("customer.updated", books.get(customer));
        return method;
    }

    /** What pays for a subscription: its own card, else the customer's. */
    String methodFor(ObjectNode subscription) {
        String own = ObjectStore.text(subscription, "default_payment_method");
        return own != null
                ? own
                : ObjectStore.text(books.get(subscription.get("customer").asText()).get("invoice_settings"),
                        "default_payment_method");
    }

    Outcome charge(ObjectNode invoice, String method, boolean confirmed) {
        String number = method == null ? FAILS_LATER : books.get(method).path("_number").asText(WORKS);
        if (number.equals(FAILS_LATER)) {
            return record(invoice, method, "requires_payment_method", Outcome.DECLINED);
        }
        if (number.equals(NEEDS_CONFIRMATION) && !confirmed) {
            return record(invoice, method, "requires_action", Outcome.NEEDS_ACTION);
        }
        return record(invoice, method, "succeeded", Outcome.PAID);
    }

    private Outcome record(ObjectNode invoice, String method, String status, Outcome outcome) {
        String customer = invoice.get("customer").asText();
        long amount = invoice.get("amount_due").asLong();
        ObjectNode payment = payment(invoice, customer, amount);
        ObjectNode intent = books.get(payment.get("payment").get("payment_intent").asText());
        intent.put("status", status).put("payment_method", method);
        if (outcome == Outcome.PAID) {
            intent.put("amount_received", amount).put("latest_charge", charge(intent, method).get("id").asText());
            payment.put("status", "paid").put("amount_paid", amount);
            if (method != null && books.get(method).path("_number").asText().equals(DISPUTES)) {
                dispute(intent.get("latest_charge").asText());
            }
            ((ObjectNode) payment.get("status_transitions")).put("paid_at", books.now(customer));
        }
        return outcome;
    }

    /** One payment for each invoice, however often it is tried. */
    private ObjectNode payment(ObjectNode invoice, String customer, long amount) {
        String id = invoice.get("id").asText();
        List<ObjectNode> known = books.store().all("invoice_payment", one -> one.get("invoice").asText().equals(id));
        if (!known.isEmpty()) {
            return known.get(0);
        }
        ObjectNode intent = books.create("payment_intent", "pi", customer).put("amount", amount)
                .put("currency", invoice.get("currency").asText()).put("capture_method", "automatic")
                .put("confirmation_method", "automatic").put("status", "requires_payment_method");
        intent.putArray("payment_method_types").add("card");
        ObjectNode payment = books.create("invoice_payment", "inpay", null).put("invoice", id).put("amount_requested", amount)
                .put("currency", invoice.get("currency").asText()).put("is_default", true).put("status", "open")
                .put("created", books.now(customer));
        ((ObjectNode) payment.get("payment")).put("payment_intent", intent.get("id").asText());
        return payment;
    }

    private ObjectNode charge(ObjectNode intent, String method) {
        long amount = intent.get("amount").asLong();
        ObjectNode charge = books.create("charge", "ch", intent.get("customer").asText()).put("amount", amount)
                .put("amount_captured", amount).put("captured", true).put("paid", true).put("status", "succeeded")
                .put("currency", intent.get("currency").asText()).put("payment_intent", intent.get("id").asText())
                .put("payment_method", method);
        return charge.put("receipt_url", books.base() + "/receipts/" + charge.get("id").asText());
    }

    ObjectNode refund(FormParameters form) {
        ObjectNode charge = form.has("charge")
                ? books.get(form.text("charge"))
                : books.get(books.get(form.text("payment_intent")).get("latest_charge").asText());
        long left = charge.get("amount").asLong() - charge.get("amount_refunded").asLong();
        if (left == 0) {
            throw ApiError.refunded(charge.get("id").asText());
        }
        long amount = form.has("amount") ? form.number("amount") : left;
        if (amount > left) {
            throw ApiError.invalid("Refund amount is greater than unrefunded amount on charge.");
        }
        ObjectNode refund = books.create("refund", "re", null).put("amount", amount).put("charge", charge.get("id").asText())
                .put("currency", charge.get("currency").asText())
                .put("payment_intent", ObjectStore.text(charge, "payment_intent"))
                .put("reason", form.text("reason")).put("status", "succeeded");
        refund.set("metadata", form.object("metadata"));
        charge.put("amount_refunded", charge.get("amount_refunded").asLong() + amount).put("refunded", amount == left);
        books.emit("charge.refunded", charge);
        return refund;
    }

    ObjectNode dispute(String chargeId) {
        ObjectNode charge = books.get(chargeId).put("disputed", true);
        ObjectNode dispute = books.create("dispute", "du", null).put("amount", charge.get("amount").asLong())
                .put("charge", chargeId).put("currency", charge.get("currency").asText()).put("reason", "fraudulent")
                .put("payment_intent", ObjectStore.text(charge, "payment_intent")).put("status", "needs_response");
        books.emit("charge.dispute.created", dispute);
        return dispute;
    }

    void close(String disputeId, boolean won) {
        books.emit("charge.dispute.closed", books.get(disputeId).put("status", won ? "won" : "lost"));
    }

    /** Evidence decides as it does in Stripe's test mode: by one of two words. */
    ObjectNode answerDispute(String id, FormParameters form) {
        ObjectNode dispute = books.live("dispute", id);
        String evidence = form.text("evidence.uncategorized_text", "");
        if (evidence.equals("winning_evidence") || evidence.equals("losing_evidence")) {
            close(id, evidence.startsWith("winning"));
        }
        return dispute;
    }

    /** Closing a dispute accepts it. */
    ObjectNode acceptDispute(String id) {
        close(id, false);
        return books.live("dispute", id);
    }

    /** In the order in which pages offer them. */
    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(WORKS, "Card that works");
        choices.put(FAILS_LATER, "Card that fails when it is charged");
        choices.put(NEEDS_CONFIRMATION, "Card whose payments must be confirmed");
        choices.put(DISPUTES, "Card whose payments are disputed");
        choices.put(REFUSED, "Card that is refused now");
        return choices;
    }
}
