package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.billing.operator.BillingMetrics;
import com.vixshield.local.stripe.CardPayments;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class BillingMetricsTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private SimpleMeterRegistry meters;

    @BeforeEach
    void subscribe() {
        shop.subscribe(shop.account("alice"), Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
    }

    @Test
    void sayNothingIsWrongWhereNothingIs() {
        read();

        assertThat(drift()).isZero();
        assertThat(number("billing.alarms")).isZero();
        assertThat(events("pending") + events("parked") + events("dead")).isZero();
        assertThat(number("stripe.inbox.lag") + number("stripe.inbox.parked")).isZero();
    }

    @Test
    @BillingCase(41)
    void countWhatTheNightlyComparisonCorrected() {
        shop.run("update billing_subscriptions set status = 'canceled'");
        shop.reconciliation.compareAll();

        read();

        assertThat(drift()).isEqualTo(1);
    }

    @Test
    void sayHowLongTheOldestEventWaits() {
        shop.dashboard("POST", "/v1/customers", "name=Stranger");
        shop.dashboard("POST", "/v1/customers", "name=Another");
        shop.stripe.wire().held().forEach(shop::receive);
        shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(20)));
        read();
        assertThat(events("pending")).isEqualTo(2);
        assertThat(number("stripe.inbox.lag")).isEqualTo(1200);

        shop.run("update stripe_events set status = 'PARKED' where status = 'PENDING'");
        shop.run(
                "update stripe_events set status = 'DEAD' where id = (select min(id) from stripe_events where status = 'PARKED')");
        read();

        assertThat(number("stripe.inbox.lag")).isZero();
        assertThat(number("stripe.inbox.parked")).isEqualTo(1200);
        assertThat(events("parked")).isEqualTo(1);
        assertThat(events("dead")).isEqualTo(1);
        assertThat(number("billing.alarms")).isEqualTo(2);
    }

    /** A scrape of its own: one keeps what it has read. */
    private void read() {
        meters = new SimpleMeterRegistry();
        new BillingMetrics(Shop.WORKER, new BillingAlarms(Shop.WORKER, shop.clock), shop.clock).bindTo(meters);
    }

    private double drift() {
        return meters.get("billing.drift").functionCounter().count();
    }

    private double events(String status) {
        return meters.get("stripe.inbox.events").tag("status", status).gauge().value();
    }

    private double number(String name) {
        return meters.get(name).gauge().value();
    }
}
