package com.vixshield.local.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** Renders the pages that Stripe would host. Each says in its first line that no money moves. */
final class HostedPages {

    private final SimulatorObjects books;
    private final CheckoutSessions checkout;
    private final CardPayments payments;
    private final SubscriptionEngine subscribing;

    HostedPages(SimulatorObjects books, CheckoutSessions checkout, CardPayments payments, SubscriptionEngine subscribing) {
        this.books = books;
        this.checkout = checkout;
        this.payments = payments;
        this.subscribing = subscribing;
    }

    String checkout(String id, String problem) {
        ObjectNode session = checkout.open(id);
        boolean optional = "if_required".equals(session.path("payment_method_collection").asText());
        StringBuilder cards = new StringBuilder();
        List.of(CardPayments.WORKS, CardPayments.FAILS_LATER, CardPayments.NEEDS_CONFIRMATION, CardPayments.DISPUTES,
                CardPayments.REFUSED)
                .forEach(number -> cards
                        .append(radio("card", number, CardPayments.choices().get(number), number.equals(CardPayments.WORKS))));
        if (optional) {
            cards.append(radio("card", "", "No card for now (only if nothing is due today)", false));
        }
        return fill("checkout", Map.of("title", "Subscribe", "what", String.join(", ", checkout.words(session)),
                "problem", problem == null ? "" : "<p role=\"alert\">" + escape(problem) + "</p>", "cards", cards.toString(),
                "action", "/checkout/" + id, "back", escape(session.path("cancel_url").asText("/"))));
    }

    /** @return where the visitor goes next */
    String submit(String id, FormParameters form) {
        Entry entry = new Entry(Optional.ofNullable(form.text("card")), form.text("country", "US"), form.text("tax_id", ""),
                form.text("promotion_code", ""));
        ObjectNode session = checkout.complete(id, entry);
        return session.path("success_url").asText().replace("{CHECKOUT_SESSION_ID}", id);
    }

    String portal(String id) {
        ObjectNode session = books.live("billing_portal.session", id);
        String customer = session.get("customer").asText();
        StringBuilder rows = new StringBuilder();
        for (ObjectNode one : books.store().all("subscription", sub -> customer.equals(sub.get("customer").asText()))) {
            rows.append("<p>").append(escape(SubscriptionItems.of(one).get("price").path("nickname").asText()))
                    .append(": ").append(escape(one.get("status").asText()))
                    .append(one.get("cancel_at").isNull() ? "" : ", ends on its date").append("</p>");
            if (!one.get("status").asText().equals("canceled")) {
                boolean leaving = !one.get("cancel_at").isNull();
                rows.append(
                        button(id, leaving ? "keep" : "cancel", one, leaving ? "Keep it" : "Cancel at the end of the period"));
                for (ObjectNode price : books.store().all("price", price -> price.get("active").asBoolean())) {
                    rows.append(button(id, "price:" + price.get("id").asText(), one, "Change to "
                            + price.path("nickname").asText()));
                }
            }
        }
        StringBuilder cards = new StringBuilder();
        CardPayments.choices()
                .forEach((number, words) -> cards.append(radio("card", number, words, number.equals(CardPayments.WORKS))));
        return fill("portal", Map.of("title", "Your billing", "rows", rows.toString(), "cards", cards.toString(), "action",
                "/portal/" + id, "back", escape(session.path("return_url").asText("/"))));
    }

    String act(String id, FormParameters form) {
        ObjectNode session = books.live("billing_portal.session", id);
        String does = form.text("does", "");
        String subscription = form.text("subscription");
        if (does.equals("card")) {
            String card = payments.addCard(session.get("customer").asText(), form.text("card")).get("id").asText();
            subscribing.payWith(session.get("customer").asText(), card);
        } else if (does.equals("cancel") || does.equals("keep")) {
            subscribing.update(subscription, FormParameters.parse("cancel_at_period_end=" + does.equals("cancel")));
        } else if (does.startsWith("price:")) {
            subscribing.update(subscription, FormParameters.parse("items[0][price]=" + does.substring(6)
                    + "&proration_behavior=always_invoice&payment_behavior=pending_if_incomplete"));
        }
        return session.path("return_url").asText("/");
    }

    String invoice(String id) {
        ObjectNode invoice = books.live("invoice", id);
        boolean open = invoice.get("status").asText().equals("open");
        return fill("invoice", Map.of("title", "Invoice " + invoice.get("number").asText(), "rows",
                "<p>" + escape(invoice.get("status").asText()) + ", "
                        + String.format(java.util.Locale.ROOT, "%.2f", invoice.get("total").asLong() / 100.0) + " "
                        + escape(invoice.get("currency").asText()) + "</p>"
                        + (open && invoice.get("attempted").asBoolean()
                                ? "<p>The last attempt to pay did not go through.</p>"
                                : ""),
                "button", open ? cards() + "<button>Confirm and pay</button>" : "", "action", "/invoices/" + id));
    }

    /** With the card on file unless another one is chosen, as on the real page. */
    private static String cards() {
        StringBuilder cards = new StringBuilder("<fieldset><legend>Card</legend>");
        cards.append(radio("card", "", "The card on file", true));
        CardPayments.choices().forEach((number, words) -> cards.append(radio("card", number, words, false)));
        return cards.append("</fieldset>").toString();
    }

    void payInvoice(String id, FormParameters form) {
        ObjectNode invoice = books.live("invoice", id);
        if (form.text("card") != null) {
            String customer = invoice.get("customer").asText();
            subscribing.payWith(customer, payments.addCard(customer, form.text("card")).get("id").asText());
        }
        subscribing.pay(invoice, books.get(invoice.get("parent").get("subscription_details").get("subscription").asText()),
                true);
    }

    private static String button(String portal, String does, ObjectNode subscription, String words) {
        return "<form method=\"post\" action=\"/portal/" + portal + "\"><input type=\"hidden\" name=\"subscription\" value=\""
                + escape(subscription.get("id").asText()) + "\"><button name=\"does\" value=\"" + escape(does) + "\">"
                + escape(words) + "</button></form>";
    }

    private static String radio(String name, String value, String words, boolean chosen) {
        return "<label><input type=\"radio\" name=\"" + name + "\" value=\"" + value + "\"" + (chosen ? " checked" : "") + "> "
                + escape(words) + "</label>";
    }

    private static String fill(String page, Map<String, String> values) {
        String html = text("frame").replace("$[body]", text(page));
        for (var value : values.entrySet()) {
            html = html.replace("$[" + value.getKey() + "]", value.getValue());
        }
        return html;
    }

    private static String text(String name) {
        try (var file = HostedPages.class.getResourceAsStream("/local/stripe/" + name + ".html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
