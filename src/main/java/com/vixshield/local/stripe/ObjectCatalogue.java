package com.vixshield.local.stripe;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Json;

/** Stores customers, products, prices and other objects without behaviour. */
final class ObjectCatalogue {

    private static final Pattern METADATA = Pattern.compile("metadata\\['([^']+)']:'([^']*)'");

    private final SimulatorObjects books;

    ObjectCatalogue(SimulatorObjects books) {
        this.books = books;
    }

    ObjectNode customer(FormParameters form) {
        ObjectNode customer = books.create("customer", "cus", null).put("test_clock", form.text("test_clock"));
        fill(customer, form);
        customer.put("created", books.now(customer.get("id").asText()));
        books.emit("customer.created", customer);
        return customer;
    }

    ObjectNode change(String id, FormParameters form) {
        ObjectNode customer = fill(books.live("customer", id), form);
        books.emit("customer.updated", customer);
        return customer;
    }

    private static ObjectNode fill(ObjectNode customer, FormParameters form) {
        for (String field : List.of("email", "name", "description")) {
            if (form.has(field)) {
                customer.put(field, form.text(field));
            }
        }
        ((ObjectNode) customer.get("metadata")).setAll(form.object("metadata"));
        if (form.has("invoice_settings.default_payment_method")) {
            ((ObjectNode) customer.get("invoice_settings")).put("default_payment_method",
                    form.text("invoice_settings.default_payment_method"));
        }
        return customer;
    }

    /** The one clause that the application uses: a metadata field that is exactly so. */
    ObjectNode search(String kind, FormParameters form) {
        Matcher clause = METADATA.matcher(form.text("query", ""));
        if (!clause.matches()) {
            throw ApiError.invalid("The simulator only searches for one metadata field.");
        }
        ObjectNode result = Json.MAPPER.createObjectNode().put("object", "search_result")
                .put("url", "/v1/" + kind + "s/search").put("has_more", false).putNull("next_page");
        ArrayNode data = result.putArray("data");
        books.store().all(kind, one -> !one.path("deleted").asBoolean()
                && clause.group(2).equals(one.path("metadata").path(clause.group(1)).asText()))
                .forEach(one -> data.add(ObjectRenderer.clean(one)));
        return result;
    }

    ObjectNode credit(String id, FormParameters form) {
        ObjectNode customer = books.live("customer", id);
        long balance = customer.get("balance").asLong() + form.number("amount");
        customer.put("balance", balance);
        ObjectNode entry = books.create("customer_balance_transaction", "cbtxn", id).put("amount", form.number("amount"))
                .put("currency", form.text("currency")).put("description", form.text("description"))
                .put("ending_balance", balance).put("type", "adjustment");
        entry.set("metadata", form.object("metadata"));
        books.emit("customer.updated", customer);
        return entry;
    }

    ObjectNode portal(FormParameters form) {
        ObjectNode session = books.create("billing_portal.session", "bps", form.text("customer"));
        books.live("customer", form.text("customer"));
        return session.put("configuration", form.text("configuration", "bpc_sim")).put("return_url", form.text("return_url"))
                .put("url", books.base() + "/portal/" + session.get("id").asText()
                        + ("payment_method_update".equals(form.text("flow_data.type")) ? "#card" : ""));
    }

    SubscriptionEngine.Order order(FormParameters form) {
        FormParameters item = form.forms("items").get(0);
        Long trial = form.has("trial_period_days")
                ? Long.valueOf(books.now(form.text("customer")) + form.number("trial_period_days") * InvoiceEngine.DAY)
                : form.number("trial_end");
        return new SubscriptionEngine.Order(books.live("customer", form.text("customer")).get("id").asText(),
                item.text("price"),
                item.has("quantity") ? item.number("quantity") : 1, trial,
                form.text("trial_settings.end_behavior.missing_payment_method"), form.text("default_payment_method"),
                form.flag("automatic_tax.enabled"), List.of(), form.object("metadata"));
    }

    ObjectNode product(FormParameters form) {
        if (books.store().has(form.text("id"))) {
            throw ApiError.invalid("Product already exists.");
        }
        ObjectNode product = ObjectShapes.of("product").put("id", form.text("id", books.store().id("prod"))).put("active", true)
                .put("name", form.text("name")).put("created", books.time().now()).put("updated", books.time().now());
        product.set("metadata", form.object("metadata"));
        return books.store().add(product);
    }

    ObjectNode price(FormParameters form) {
        String key = form.text("lookup_key");
        List<ObjectNode> holders = books.store().all("price",
                one -> key != null && key.equals(one.path("lookup_key").asText()));
        if (!holders.isEmpty() && !form.flag("transfer_lookup_key")) {
            throw ApiError.invalid("A price already uses that lookup key.");
        }
        holders.forEach(one -> one.putNull("lookup_key"));
        ObjectNode price = books.create("price", "price", null).put("active", true).put("currency", form.text("currency"))
                .put("lookup_key", key).put("nickname", form.text("nickname")).put("type", "recurring")
                .put("product", form.text("product")).put("unit_amount", form.number("unit_amount"))
                .put("unit_amount_decimal", form.text("unit_amount"))
                .put("tax_behavior", form.text("tax_behavior", "unspecified"));
        price.set("metadata", form.object("metadata"));
        price.putObject("recurring").put("interval", form.text("recurring.interval")).put("interval_count", 1).putNull("meter")
                .putNull("trial_period_days").put("usage_type", "licensed");
        return price;
    }

    ObjectNode retire(String id, FormParameters form) {
        ObjectNode price = books.live("price", id);
        if (form.has("active")) {
            price.put("active", form.flag("active"));
        }
        return price;
    }

    ObjectNode coupon(FormParameters form) {
        ObjectNode coupon = books.create("coupon", "coupon", null).put("duration", form.text("duration", "once"))
                .put("valid", true).put("name", form.text("name")).put("currency", form.text("currency"));
        coupon.put("percent_off", form.has("percent_off") ? Double.valueOf(form.text("percent_off")) : null);
        coupon.put("amount_off", form.number("amount_off")).put("duration_in_months", form.number("duration_in_months"));
        return coupon;
    }

    ObjectNode promotion(FormParameters form) {
        ObjectNode code = books.create("promotion_code", "promo", null).put("active", true).put("code", form.text("code"));
        ((ObjectNode) code.get("promotion")).put("coupon",
                books.live("coupon", form.text("promotion.coupon")).get("id").asText());
        return code;
    }

    ObjectNode endpoint(FormParameters form) {
        ObjectNode endpoint = books.create("webhook_endpoint", "we", null).put("api_version", form.text("api_version"))
                .put("status", "enabled").put("url", form.text("url"));
        ArrayNode events = endpoint.putArray("enabled_events");
        form.texts("enabled_events").forEach(events::add);
        return endpoint;
    }

    ObjectNode clock(FormParameters form) {
        ObjectNode clock = books.create("test_helpers.test_clock", "clock", null).put("name", form.text("name"))
                .put("frozen_time", form.number("frozen_time")).put("status", "ready");
        return clock.put("deletes_after", clock.get("created").asLong() + 30 * InvoiceEngine.DAY);
    }
}
