package com.vixshield.local.stripe;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Simulates sessions of the hosted payment page. */
public final class CheckoutSessions {

    /** As the application's own pages name it: seconds are Stripe's, days are New York's. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            .withZone(ZoneId.of("America/New_York"));

    private final SimulatorObjects books;
    private final SubscriptionEngine subscribing;
    private final CardPayments payments;

    CheckoutSessions(SimulatorObjects books, SubscriptionEngine subscribing, CardPayments payments) {
        this.books = books;
        this.subscribing = subscribing;
        this.payments = payments;
    }

    /**
     * What a visitor types into the page.
     *
     * @param card empty for none, where the session allows that
     */
    public record Entry(Optional<String> card, String country, String taxId, String promotionCode) {

        public static Entry with(String card) {
            return new Entry(Optional.of(card), "US", "", "");
        }

        public static Entry withoutCard() {
            return new Entry(Optional.empty(), "US", "", "");
        }
    }

    ObjectNode create(FormParameters form) {
        if (!"subscription".equals(form.text("mode"))) {
            throw ApiError.invalid("The simulator only sells subscriptions.");
        }
        FormParameters line = form.forms("line_items").get(0);
        ObjectNode price = books.live("price", line.text("price"));
        if (!price.get("active").asBoolean()) {
            throw ApiError.invalid("The price specified is inactive. This field only accepts active prices.");
        }
        String customer = books.live("customer", form.text("customer")).get("id").asText();
        long now = books.now(customer);
        ObjectNode session = books.create("checkout.session", "cs_test", customer).put("mode", "subscription")
                .put("status", "open").put("payment_status", "unpaid").put("ui_mode", "hosted_page")
                .put("client_reference_id", form.text("client_reference_id")).put("success_url", form.text("success_url"))
                .put("cancel_url", form.text("cancel_url")).put("currency", price.get("currency").asText())
                .put("locale", form.text("locale")).put("billing_address_collection", form.text("billing_address_collection"))
                .put("allow_promotion_codes", form.flag("allow_promotion_codes"))
                .put("payment_method_collection", form.text("payment_method_collection", "always"))
                .put("expires_at", form.has("expires_at") ? form.number("expires_at") : now + 86_400);
        long amount = price.get("unit_amount").asLong() * (line.has("quantity") ? line.number("quantity") : 1);
        session.put("amount_subtotal", amount).put("amount_total", amount);
        session.putArray("payment_method_types").add("card");
        session.set("metadata", form.object("metadata"));
        ((ObjectNode) session.get("automatic_tax")).put("enabled", form.flag("automatic_tax.enabled"));
        if (form.flag("after_expiration.recovery.enabled")) {
            session.putObject("after_expiration").putObject("recovery").put("enabled", true)
                    .put("allow_promotion_codes", form.flag("after_expiration.recovery.allow_promotion_codes"))
                    .putNull("expires_at").putNull("url");
        }
        session.set("_form", form.tree());
        return session.put("url", books.base() + "/checkout/" + session.get("id").asText());
    }

    /** @throws ApiError when the card is refused; the session stays open then, as on the real page */
    ObjectNode complete(String id, Entry entry) {
        ObjectNode session = open(id);
        FormParameters form = new FormParameters((ObjectNode) session.get("_form"));
        String customer = session.get("customer").asText();
        Optional<ObjectNode> promotion = promotion(entry.promotionCode());
        long now = books.now(customer);
        Long trial = trialEnd(form, now);
        if (entry.card().isEmpty() && needsCard(form, trial, promotion, session.get("amount_subtotal").asLong())) {
            throw ApiError.invalid("Your card number is incomplete.");
        }
        addressOf(customer, entry);
        String card = entry.card().map(number -> payments.addCard(customer, number).get("id").asText()).orElse(null);
        FormParameters line = form.forms("line_items").get(0);
        ObjectNode subscription = subscribing.start(new SubscriptionEngine.Order(customer, line.text("price"),
                line.has("quantity") ? line.number("quantity") : 1, trial,
                form.text("subscription_data.trial_settings.end_behavior.missing_payment_method"), card,
                form.flag("automatic_tax.enabled"), promotion.map(code -> List.of(discount(code, customer))).orElse(List.of()),
                form.object("subscription_data.metadata")));
        ObjectNode invoice = books.get(subscription.get("latest_invoice").asText());
        session.put("status", "complete").put("subscription", subscription.get("id").asText())
                .put("invoice", invoice.get("id").asText()).put("amount_total", invoice.get("total").asLong())
                .put("payment_status", invoice.get("amount_due").asLong() == 0 ? "no_payment_required" : "paid").putNull("url");
        books.emit("checkout.session.completed", session);
        return session;
    }

    /** Null without a trial. */
    private static Long trialEnd(FormParameters form, long now) {
        return form.has("subscription_data.trial_period_days")
                ? Long.valueOf(now + form.number("subscription_data.trial_period_days") * InvoiceEngine.DAY)
                : form.number("subscription_data.trial_end");
    }

    private boolean needsCard(FormParameters form, Long trial, Optional<ObjectNode> promotion, long amount) {
        boolean free = trial != null
                || promotion.map(this::coupon).filter(coupon -> InvoiceEngine.off(coupon, amount) == amount)
                        .isPresent();
        return !free || !"if_required".equals(form.text("payment_method_collection"));
    }

    private void addressOf(String customer, Entry entry) {
        ObjectNode owner = books.get(customer);
        owner.putObject("address").putNull("city").put("country", entry.country()).putNull("line1").putNull("line2")
                .putNull("postal_code").putNull("state");
        owner.put("_tax_id", entry.taxId());
    }

    private Optional<ObjectNode> promotion(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        List<ObjectNode> found = books.store().all("promotion_code",
                one -> one.get("active").asBoolean() && one.get("code").asText().equalsIgnoreCase(code));
        if (found.isEmpty()) {
            throw ApiError.invalid("This promotion code is invalid.");
        }
        return Optional.of(found.get(0));
    }

    private ObjectNode coupon(ObjectNode promotion) {
        return books.get(promotion.get("promotion").get("coupon").asText());
    }

    private String discount(ObjectNode promotion, String customer) {
        ObjectNode discount = ObjectShapes.of("discount").put("id", books.store().id("di")).put("customer", customer)
                .put("promotion_code", promotion.get("id").asText()).put("start", books.now(customer));
        ObjectNode coupon = coupon(promotion);
        ((ObjectNode) discount.get("source")).put("coupon", coupon.get("id").asText());
        if (coupon.get("duration").asText().equals("repeating")) {
            discount.put("end", SimulatedTime.monthsLater(discount.get("start").asLong(),
                    coupon.get("duration_in_months").asInt()));
        }
        promotion.put("times_redeemed", promotion.get("times_redeemed").asInt() + 1);
        return books.store().add(discount).get("id").asText();
    }

    ObjectNode expire(ObjectNode session) {
        session.put("status", "expired").putNull("url");
        if (session.path("after_expiration").path("recovery").path("enabled").asBoolean()) {
            FormParameters form = new FormParameters(((ObjectNode) session.get("_form")).deepCopy());
            form.tree().remove("expires_at");
            ObjectNode again = create(form);
            ((ObjectNode) session.get("after_expiration").get("recovery")).put("url", again.get("url").asText())
                    .put("expires_at", session.get("expires_at").asLong() + 30 * InvoiceEngine.DAY);
            again.put("recovered_from", session.get("id").asText());
            again.put("expires_at", session.get("expires_at").asLong() + 30 * InvoiceEngine.DAY);
        }
        books.emit("checkout.session.expired", session);
        return session;
    }

    ObjectNode open(String id) {
        ObjectNode session = books.live("checkout.session", id);
        if (!session.get("status").asText().equals("open")) {
            throw ApiError.invalid("This session is " + session.get("status").asText() + ".");
        }
        return session;
    }

    List<String> words(ObjectNode session) {
        JsonNode form = session.get("_form");
        ObjectNode price = books.get(form.get("line_items").get("0").get("price").asText());
        List<String> words = new ArrayList<>();
        words.add(price.path("nickname").asText());
        words.add(String.format(Locale.ROOT, "%.2f %s each %s", session.get("amount_subtotal").asLong() / 100.0,
                session.get("currency").asText().toUpperCase(Locale.ROOT), SubscriptionItems.interval(price)));
        Long trial = trialEnd(new FormParameters((ObjectNode) form), books.now(session.get("customer").asText()));
        words.add(trial == null
                ? "the first due now"
                : "nothing due now: the trial ends on " + DAY.format(Instant.ofEpochSecond(trial)));
        return words;
    }
}
