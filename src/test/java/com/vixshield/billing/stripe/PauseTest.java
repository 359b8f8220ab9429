package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.webhook.PauseEndJob;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Seed;

/** Whenever a pause begins and ends: what was not paid for is not used, and what is paid for is. */
class PauseTest {

    private static final String PAID = "select sum(paid) from billing_invoices";

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @Proves(11)
    void acrossTheRenewalIsNoFreePeriod() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.moveTo(one.periodEnd().minus(Duration.ofHours(1)));
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(1))));
        shop.moveTo(one.periodEnd().plus(Duration.ofMinutes(1)));

        shop.desk.pause(alice, Optional.empty());

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.number(PAID)).isEqualTo(2 * 3900);
        assertThat(shop.subscription(alice).periodStart()).as("nobody pays for the pause").isEqualTo(shop.clock.instant());
        shop.desk.pause(alice, Optional.empty());
        pauseEnds().run();
        assertThat(shop.number(PAID)).as("ended twice").isEqualTo(2 * 3900);
    }

    @Test
    void thatEndsByItselfAfterTheRenewalGivesNothingBeforeItIsPaid() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.moveTo(one.periodEnd().minus(Duration.ofHours(1)));
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(1))));

        shop.clock.set(one.periodEnd().plus(Duration.ofDays(2)));
        assertThat(shop.level(alice)).as("Stripe is silent").isEqualTo(Level.LIMITED);
        shop.moveTo(shop.clock.instant());
        assertThat(shop.level(alice)).as("not charged so far").isEqualTo(Level.LIMITED);
        pauseEnds().run();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.number(PAID)).isEqualTo(2 * 3900);
    }

    @Test
    void askedForAgainInAnUnpaidPeriodDoesNotMakeItAPaidOne() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(90))));
        shop.moveTo(one.periodEnd().plus(Duration.ofDays(1)));

        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofHours(1))));
        shop.pass(Duration.ofHours(2));

        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "items[0][quantity]=2&proration_behavior=always_invoice");
        shop.deliver();
        assertThat(shop.level(alice)).as("a part of it is not the whole").isEqualTo(Level.LIMITED);
    }

    @Test
    void thatEndsInPaidTimeCostsNothingMore() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(5))));
        shop.clock.set(shop.clock.instant().plus(Duration.ofDays(6)));
        assertThat(shop.level(alice)).as("Stripe is silent").isEqualTo(Level.FULL);

        shop.moveTo(shop.clock.instant());
        pauseEnds().run();
        assertThat(shop.number(PAID)).isEqualTo(3900);
        assertThat(shop.subscription(alice).payment().paidUntil()).isEmpty();
        shop.moveTo(one.periodEnd().plus(Duration.ofDays(1)));
        pauseEnds().run();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.number(PAID)).isEqualTo(2 * 3900);
    }

    @Test
    void endedByAnOperatorBeforeTheRenewalIsChargedByTheRenewalOnly() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(60))));
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "pause_collection=");

        shop.moveTo(one.periodEnd().plus(Duration.ofHours(1)));
        pauseEnds().run();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.number(PAID)).isEqualTo(2 * 3900);
    }

    @Test
    void chargesNobodyWhoHasCancelledInIt() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(40))));
        shop.moveTo(one.periodEnd().plus(Duration.ofDays(1)));
        shop.desk.cancel(alice);

        shop.pass(Duration.ofDays(15));
        pauseEnds().run();

        assertThat(shop.number(PAID)).isEqualTo(3900);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        shop.desk.keep(alice);
        pauseEnds().run();
        assertThat(shop.number(PAID)).isEqualTo(2 * 3900);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    void overWithACardThatFailsIsALatePaymentLikeAnyOther() {
        String card = CardPayments.FAILS_LATER;
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String method = shop.stripe.addCard(shop.customer(alice), card);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + method);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(40))));
        shop.moveTo(one.periodEnd().plus(Duration.ofDays(15)));
        pauseEnds().run();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.pass(Duration.ofDays(8));
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(1))));
        shop.pass(Duration.ofDays(2));
        pauseEnds().run();
        assertThat(shop.level(alice)).as("no second week of grace").isEqualTo(Level.LIMITED);
    }

    /** More of them with {@code -Dvixshield.lives}, others with {@code -Dvixshield.seed}. */
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("vixshield.lives", 6)).map(life -> Seed.value() + life);
    }

    @ParameterizedTest(name = "of seed {0}")
    @MethodSource("seeds")
    @Proves(11)
    void atAnyTimeGivesAccessInPaidPeriodsOnlyAndAlwaysThere(long seed) {
        Random chance = new Random(seed);
        shop.subscribe(alice, Shop.SOLO, chance.nextInt(4) == 0 ? BillingPeriod.YEAR : BillingPeriod.MONTH, 1,
                CardPayments.WORKS);
        for (int step = 0; step < 60 && shop.subscription(alice).isLive(); step++) {
            happen(chance);
            check(seed);
            Instant next = next(chance);
            shop.clock.set(next);
            shop.stripe.advanceTo(next);
            check(seed);
            shop.deliver();
            check(seed);
            if (chance.nextBoolean()) {
                pauseEnds().run();
                check(seed);
                checkThatPaidTimeIsUsable(seed);
            }
        }
    }

    private void happen(Random chance) {
        switch (chance.nextInt(8)) {
            case 0, 1, 2 -> shop.desk.pause(alice,
                    Optional.of(
                            shop.clock.instant().plus(Duration.ofHours(1 + chance.nextInt(chance.nextBoolean() ? 36 : 2160)))));
            case 3, 4 -> shop.desk.pause(alice, Optional.empty());
            case 5 -> shop.desk.cancel(alice);
            case 6 -> shop.desk.keep(alice);
            default -> {
            }
        }
    }

    /** Near a renewal more often than not. */
    private Instant next(Random chance) {
        Instant now = shop.clock.instant();
        Instant near = shop.subscription(alice).periodEnd().plus(Duration.ofMinutes(chance.nextInt(240) - 120));
        return near.isAfter(now) && chance.nextInt(3) > 0 ? near : now.plus(Duration.ofMinutes(1 + chance.nextInt(20_000)));
    }

    private void check(long seed) {
        if (shop.level(alice) == Level.FULL) {
            assertThat(isPaid(shop.clock.instant().getEpochSecond()))
                    .as("-Dvixshield.lives=1 -Dvixshield.seed=%d at %s: %s", seed, shop.clock.instant(),
                            shop.subscription(alice))
                    .isTrue();
        }
    }

    private void checkThatPaidTimeIsUsable(long seed) {
        ObjectNode there = shop.stripe.get(shop.subscription(alice).id());
        if (there.get("status").asText().equals("active") && there.get("pause_collection").isNull()
                && there.get("cancel_at").isNull()) {
            assertThat(shop.level(alice)).as("-Dvixshield.lives=1 -Dvixshield.seed=%d at %s", seed, shop.clock.instant())
                    .isEqualTo(Level.FULL);
        }
    }

    private boolean isPaid(long second) {
        return shop.stripe.all("invoice").stream().filter(one -> one.get("status").asText().equals("paid"))
                .flatMap(one -> StreamSupport.stream(one.get("lines").get("data").spliterator(), false))
                .map(line -> line.get("period")).anyMatch(period -> holds(period, second));
    }

    private static boolean holds(JsonNode period, long second) {
        return period.get("start").asLong() <= second && second < period.get("end").asLong();
    }

    private PauseEndJob pauseEnds() {
        return new PauseEndJob(Shop.WORKER, shop.gateway, new SubscriptionUpdates(shop.gateway), shop.sync, shop.clock);
    }
}
