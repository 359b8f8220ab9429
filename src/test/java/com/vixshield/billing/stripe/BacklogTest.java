package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.local.stripe.CardPayments;

/**
 * A hundred thousand events of a hundred subscriptions wait while new ones come in: {@code ./mvnw test -Dtest=BacklogTest
 * -Dvixshield.load=true}. Times are printed and not judged: they belong to the machine.
 */
@EnabledIfSystemProperty(named = "vixshield.load", matches = "true")
class BacklogTest {

    private static final Logger LOG = Logger.getLogger(BacklogTest.class);
    private static final int SUBSCRIPTIONS = 100;
    private static final int EVENTS = 100_000;
    private static final int FRESH = 200;

    /** With a payload of the usual length. */
    private static final String PILE_UP = """
            insert into stripe_events (id, type, api_version, livemode, created, object_id, customer_id, subscription_id, payload,
                received_at, next_at)
            select 'evt_pile_' || n, 'customer.subscription.updated', '2026-07-29.dahlia', false, ?, s.subscription_id,
                   s.customer_id, s.subscription_id, rpad('{', 4000, ' ') || '}', ?, ?
            from generate_series(1, ?) n
            join (select subscription_id, customer_id, row_number() over (order by subscription_id) as place
                  from billing_subscriptions) s on s.place = n % ? + 1""";

    @RegisterExtension
    final Shop shop = new Shop();

    @Test
    void aBacklogIsWorkedOffWhileFreshEventsAreStored() {
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            UUID account = shop.account("person" + i);
            shop.subscribe(account, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        }
        String event = shop.dashboard("POST", "/v1/customers", "name=Fresh").get("id").asText();
        String fresh = shop.stripe.wire().held().stream().map(shop.stripe.wire()::payload)
                .filter(payload -> payload.contains(event)).findFirst().orElseThrow();
        var now = shop.clock.instant();
        shop.run(PILE_UP, now, now, now, EVENTS, SUBSCRIPTIONS);
        long start = System.nanoTime();
        CompletableFuture<Integer> drained = CompletableFuture.supplyAsync(shop.worker::drain);
        List<Long> times = new ArrayList<>();
        while (times.size() < FRESH && !drained.isDone()) {
            long before = System.nanoTime();
            shop.inbox.store(InboxEvent.parse(fresh.replace("\"id\":\"evt_", "\"id\":\"evt_fresh" + times.size() + "_")));
            times.add(System.nanoTime() - before);
        }
        drained.join();
        long taken = System.nanoTime() - start;
        assertThat(shop.number("select count(*) from stripe_events where id like 'evt_pile_%' and status <> 'DONE'")).isZero();
        assertThat(shop.number("select count(*) from billing_drift")).isZero();
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        LOG.infof("%d events worked off in %s s; meanwhile %d were stored: median %s ms, 95 %% %s ms, slowest %s ms", EVENTS,
                number(taken / 1e9), sorted.length, number(sorted[sorted.length / 2] / 1e6),
                number(sorted[sorted.length * 95 / 100] / 1e6), number(Arrays.stream(sorted).max().orElse(0) / 1e6));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
