package com.vixshield.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Routes requests of the simulated API. Unknown ones are refused, never guessed. */
final class ApiRoutes {

    /** @param id what stands at the star */
    private interface Action {
        ObjectNode run(String id, FormParameters form);
    }

    private record Route(String method, Pattern path, Action action) {
    }

    private final List<Route> routes = new ArrayList<>();
    private final SimulatorObjects books;
    private final ObjectCatalogue catalogue;

    ApiRoutes(SimulatorObjects books, CardPayments payments, SubscriptionEngine subscribing, SubscriptionSchedules schedules,
            CheckoutSessions checkout, TimeTravel passing) {
        this.books = books;
        this.catalogue = new ObjectCatalogue(books);
        customers(payments);
        subscriptions(subscribing, schedules, checkout);
        money(payments, subscribing);
        settings(passing);
    }

    ObjectNode answer(String method, String path, FormParameters form) {
        for (Route route : routes) {
            Matcher match = route.path().matcher(path);
            if (route.method().equals(method) && match.matches()) {
                ObjectNode object = route.action().run(match.groupCount() > 0 ? match.group(1) : "", form);
                return object.path("object").asText().equals("list")
                        ? object
                        : new ObjectRenderer(books.store()).expanded(object, form.texts("expand"));
            }
        }
        throw ApiError.invalid("Unrecognized request URL (" + method + ": " + path + ").");
    }

    private void customers(CardPayments payments) {
        on("POST /v1/customers", (id, form) -> catalogue.customer(form));
        on("GET /v1/customers/search", (id, form) -> catalogue.search("customer", form));
        on("GET /v1/customers/*/balance_transactions",
                (id, form) -> list("customer_balance_transaction", form, one -> owned(one, id)));
        on("GET /v1/customers/*", (id, form) -> books.get(id));
        on("POST /v1/customers/*", (id, form) -> catalogue.change(id, form));
        on("DELETE /v1/customers/*", (id, form) -> delete(id));
        on("GET /v1/customers/*/payment_methods", (id, form) -> list("payment_method", form, one -> owned(one, id)));
        on("POST /v1/customers/*/balance_transactions", catalogue::credit);
        on("GET /v1/payment_methods/*", (id, form) -> books.live("payment_method", id));
    }

    private SubscriptionEngine ender;

    private ObjectNode delete(String id) {
        ObjectNode customer = books.live("customer", id);
        books.store().all("subscription", one -> owned(one, id) && !one.get("status").asText().equals("canceled"))
                .forEach(one -> ender.end(one, "cancellation_requested"));
        books.emit("customer.deleted", customer);
        ObjectNode gone = Json.MAPPER.createObjectNode().put("id", id).put("object", "customer").put("deleted", true);
        return books.store().add(gone);
    }

    private void subscriptions(SubscriptionEngine subscribing, SubscriptionSchedules schedules, CheckoutSessions checkout) {
        ender = subscribing;
        on("POST /v1/checkout/sessions", (id, form) -> checkout.create(form));
        on("GET /v1/checkout/sessions", (id, form) -> list("checkout.session", form, one -> of(one, form, "customer")
                && of(one, form, "status")));
        on("GET /v1/checkout/sessions/*", (id, form) -> books.live("checkout.session", id));
        on("POST /v1/checkout/sessions/*/expire", (id, form) -> checkout.expire(checkout.open(id)));
        on("POST /v1/billing_portal/sessions", (id, form) -> catalogue.portal(form));
        on("POST /v1/subscriptions", (id, form) -> subscribing.start(catalogue.order(form)));
        on("GET /v1/subscriptions", (id, form) -> list("subscription", form, one -> of(one, form, "customer")
                && status(one, form.text("status"))));
        on("GET /v1/subscriptions/*", (id, form) -> books.live("subscription", id));
        on("POST /v1/subscriptions/*", subscribing::update);
        on("DELETE /v1/subscriptions/*", (id, form) -> subscribing.cancel(id));
        on("POST /v1/subscriptions/*/resume", (id, form) -> subscribing.resume(id));
        on("POST /v1/subscription_schedules", (id, form) -> schedules.create(form));
        on("GET /v1/subscription_schedules/*", (id, form) -> books.live("subscription_schedule", id));
        on("POST /v1/subscription_schedules/*", schedules::update);
        on("POST /v1/subscription_schedules/*/release", (id, form) -> schedules.release(id));
    }

    private void money(CardPayments payments, SubscriptionEngine subscribing) {
        on("POST /v1/invoices/create_preview", (id, form) -> subscribing.changes().preview(form));
        on("GET /v1/invoices",
                (id, form) -> list("invoice", form, one -> of(one, form, "customer") && (!form.has("subscription")
                        || one.get("parent").get("subscription_details").get("subscription").asText()
                                .equals(form.text("subscription")))));
        on("GET /v1/invoices/*", (id, form) -> books.live("invoice", id));
        on("POST /v1/invoices/*/pay", (id, form) -> {
            ObjectNode invoice = books.live("invoice", id);
            subscribing.pay(invoice, books.get(invoice.get("parent").get("subscription_details").get("subscription").asText()),
                    false);
            return invoice;
        });
        on("GET /v1/invoice_payments", (id, form) -> list("invoice_payment", form, one -> of(one, form, "invoice")
                && (!form.has("payment.payment_intent") || form.text("payment.payment_intent")
                        .equals(one.get("payment").path("payment_intent").asText()))));
        on("GET /v1/charges/*", (id, form) -> books.live("charge", id));
        on("POST /v1/refunds", (id, form) -> payments.refund(form));
        on("GET /v1/disputes", (id, form) -> list("dispute", form, one -> of(one, form, "charge")
                && of(one, form, "payment_intent")));
        on("POST /v1/disputes/*", payments::answerDispute);
        on("POST /v1/disputes/*/close", (id, form) -> payments.acceptDispute(id));
        on("GET /v1/disputes/*", (id, form) -> books.live("dispute", id));
    }

    private void settings(TimeTravel passing) {
        on("GET /v1/products/*", (id, form) -> books.live("product", id));
        on("POST /v1/products", (id, form) -> catalogue.product(form));
        on("GET /v1/prices", (id, form) -> list("price", form, one -> (!form.has("lookup_keys")
                || form.texts("lookup_keys").contains(one.path("lookup_key").asText()))
                && (!form.has("active") || form.flag("active") == one.get("active").asBoolean())));
        on("GET /v1/prices/*", (id, form) -> books.live("price", id));
        on("POST /v1/prices", (id, form) -> catalogue.price(form));
        on("POST /v1/prices/*", catalogue::retire);
        on("POST /v1/coupons", (id, form) -> catalogue.coupon(form));
        on("POST /v1/promotion_codes", (id, form) -> catalogue.promotion(form));
        on("GET /v1/events", (id, form) -> list("event", form, one -> (!form.has("created.gte")
                || one.get("created").asLong() >= form.number("created.gte"))
                && (!form.has("delivery_success")
                        || form.flag("delivery_success") == (one.get("pending_webhooks").asInt() == 0))));
        on("GET /v1/events/*", (id, form) -> books.live("event", id));
        on("GET /v1/webhook_endpoints", (id, form) -> list("webhook_endpoint", form, one -> true));
        on("POST /v1/webhook_endpoints", (id, form) -> catalogue.endpoint(form));
        on("POST /v1/test_helpers/test_clocks", (id, form) -> catalogue.clock(form));
        on("GET /v1/test_helpers/test_clocks/*", (id, form) -> books.live("test_helpers.test_clock", id));
        on("POST /v1/test_helpers/test_clocks/*/advance", (id, form) -> advance(passing, id, form.number("frozen_time")));
    }

    private ObjectNode advance(TimeTravel passing, String id, long target) {
        ObjectNode clock = books.live("test_helpers.test_clock", id);
        passing.advance(one -> id.equals(ObjectStore.text(books.get(one.get("customer").asText()), "test_clock")), target,
                second -> clock.put("frozen_time", second));
        books.emit("test_helpers.test_clock.ready", clock);
        return clock;
    }

    private ObjectNode list(String kind, FormParameters form, Predicate<ObjectNode> wanted) {
        List<ObjectNode> all = books.store().all(kind, wanted);
        if (form.has("starting_after")) {
            int last = all.stream().map(one -> one.get("id").asText()).toList().indexOf(form.text("starting_after"));
            all = all.subList(last + 1, all.size());
        }
        int limit = form.has("limit") ? form.number("limit").intValue() : 10;
        return new ObjectRenderer(books.store()).list("/v1/" + kind.replace('.', '/') + "s", all, limit, form.texts("expand"));
    }

    private static boolean of(ObjectNode one, FormParameters form, String field) {
        return !form.has(field) || form.text(field).equals(one.path(field).asText());
    }

    private static boolean owned(ObjectNode one, String customer) {
        return one.path("customer").asText().equals(customer);
    }

    /** Without a status Stripe lists everything that is not cancelled. */
    private static boolean status(ObjectNode one, String wanted) {
        String status = one.get("status").asText();
        return wanted == null ? !status.equals("canceled") : wanted.equals("all") || wanted.equals(status);
    }

    private void on(String request, Action action) {
        String[] parts = request.split(" ");
        routes.add(new Route(parts[0], Pattern.compile(parts[1].replace("*", "([^/]+)")), action));
    }
}
