package com.vixshield.billing.stripe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.stripe.model.Invoice;
import com.stripe.net.ApiResource;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeResponse;
import com.vixshield.billing.projection.Subscription;

class StripeMapperTest {

    private static final String ITEM = """
            {"id": "%s", "quantity": %d, "price": {"id": "%s", "unit_amount": 3900, "recurring": {"interval": "month"},
             "metadata": {%s}}%s}""";
    private static final String PERIOD = ", \"current_period_start\": 1795000000, \"current_period_end\": 1797592000";

    @Test
    void findsThePlanWhereverItsItemStands() {
        String addOn = ITEM.formatted("si_addon", 7, "price_support", "", PERIOD);
        String plan = ITEM.formatted("si_plan", 2, "price_desk", "\"plan\": \"desk\"", PERIOD);
        for (String items : new String[]{addOn + "," + plan, plan + "," + addOn}) {
            Subscription read = subscription(items, "");
            assertThat(read.plan()).isEqualTo("desk");
            assertThat(read.seats()).isEqualTo(2);
            assertThat(read.price().itemId()).isEqualTo("si_plan");
        }
    }

    @Test
    void readsThePeriodWhereOlderVersionsHaveIt() {
        Subscription read = subscription(ITEM.formatted("si_plan", 1, "price_solo", "\"plan\": \"solo\"", ""),
                PERIOD.substring(1) + ",");
        assertThat(read.periodStart()).isEqualTo(Instant.ofEpochSecond(1_795_000_000));
        assertThat(read.periodEnd()).isEqualTo(Instant.ofEpochSecond(1_797_592_000));
    }

    @Test
    void readsTheSubscriptionOfAnOldInvoice() {
        String invoice = """
                {"id": "in_1", "object": "invoice", "status": "paid", "currency": "usd", "total": 3900, "amount_paid": 3900,
                 "attempt_count": 1, "created": 1795000000, "subscription": %s}""";
        for (String value : new String[]{"\"sub_1\"", "{\"id\": \"sub_1\", \"object\": \"subscription\"}"}) {
            Invoice read = ApiResource.GSON.fromJson(invoice.formatted(value), Invoice.class);
            read.setLastResponse(response(invoice.formatted(value)));
            assertThat(StripeMapper.invoice(read).subscriptionId()).contains("sub_1");
        }
    }

    private static Subscription subscription(String items, String own) {
        String json = """
                {"id": "sub_1", "object": "subscription", "customer": "cus_1", "status": "active", "currency": "usd",
                 %s "start_date": 1795000000, "items": {"object": "list", "data": [%s]}}""".formatted(own, items);
        com.stripe.model.Subscription read = ApiResource.GSON.fromJson(json, com.stripe.model.Subscription.class);
        read.setLastResponse(response(json));
        return StripeMapper.subscription(read);
    }

    private static StripeResponse response(String json) {
        return new StripeResponse(200, HttpHeaders.of(Map.of()), json);
    }
}
