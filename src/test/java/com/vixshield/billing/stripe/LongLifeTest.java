package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.testing.Seed;

/**
 * Half a year of a subscription that everything happens to, told by its events at once, days late, twice, all at the end and in
 * any order: the same rows, the same access, and no mail about anything that punctual events would not have told.
 */
class LongLifeTest {

    private static final int STEPS = 16;

    /** More of them with {@code -Dvixshield.lives}, others with {@code -Dvixshield.seed}. */
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("vixshield.lives", 1))
                .map(life -> Seed.value() + life);
    }

    /** What is left of a life. */
    private record Ending(String subscription, List<String> invoices, List<String> disputes, String revenue, String access,
            Set<String> mails) {

        List<String> receipts() {
            return mails.stream().filter(key -> key.startsWith("receipt:")).sorted().toList();
        }

        /** A reminder that came while nothing was to be renewed can be true later on, when its event comes again. */
        List<String> lasting() {
            return mails.stream().filter(key -> !key.startsWith("renewal:")).toList();
        }

        Ending withoutMails() {
            return new Ending(subscription, invoices, disputes, revenue, access, Set.of());
        }
    }

    /** When each event arrives, once or more. */
    private interface Post {
        List<Duration> delays();
    }

    @ParameterizedTest(name = "of seed {0}")
    @MethodSource("seeds")
    @BillingCase(8)
    void whateverTheOrderAndTheDelayALifeEndsTheSame(long seed) {
        String about = "-Dvixshield.lives=1 -Dvixshield.seed=" + seed;
        Random chance = new Random(seed);
        Ending punctual = live(seed, () -> List.of(Duration.ZERO));
        Ending late = live(seed, () -> late(chance));
        Ending atTheEnd = live(seed, () -> List.of(Duration.ofDays(10_000)));
        Ending atTheEndTwice = live(seed, () -> Collections.nCopies(2, Duration.ofDays(9_999 - chance.nextInt(9))));

        assertThat(punctual.subscription()).as(about).isNotBlank();
        assertThat(punctual.mails()).as(about).isNotEmpty();
        assertThat(late.withoutMails()).as(about).isEqualTo(punctual.withoutMails());
        assertThat(punctual.mails()).as(about).containsAll(late.lasting());
        assertThat(late.receipts()).as(about).isEqualTo(punctual.receipts());
        assertThat(atTheEnd.withoutMails()).as(about).isEqualTo(punctual.withoutMails());
        assertThat(punctual.mails()).as(about).containsAll(atTheEnd.lasting());
        assertThat(atTheEndTwice).as(about).isEqualTo(atTheEnd);
    }

    private static List<Duration> late(Random chance) {
        List<Duration> arrivals = new ArrayList<>();
        do {
            arrivals.add(Duration.ofHours(chance.nextInt(3) == 0 ? 0 : chance.nextInt(6 * 24)));
        } while (chance.nextInt(3) == 0);
        return arrivals;
    }

    private record Arrival(String event, Instant at) {
    }

    private static Ending live(long script, Post post) {
        Shop shop = new Shop();
        try {
            UUID alice = shop.account("alice");
            Random chance = new Random(script);
            List<Arrival> underWay = new ArrayList<>();
            String session = Shop.sessionOf(shop.desk.checkout(
                    chance.nextBoolean() ? shop.buyerOnTrial(alice, 14) : shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH,
                    1));
            shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
            String subscription = shop.stripe.all("subscription").get(0).get("id").asText();
            for (int step = 0; step < STEPS; step++) {
                arrive(shop, underWay, post, chance.nextLong());
                happen(shop, alice, subscription, chance);
                arrive(shop, underWay, post, chance.nextLong());
                Instant next = shop.clock.instant().plus(Duration.ofHours(1 + chance.nextInt(15 * 24)));
                shop.clock.set(next);
                shop.stripe.advanceTo(next);
            }
            arrive(shop, underWay, post, chance.nextLong());
            arrive(shop, underWay, shop.clock.instant().plus(Duration.ofDays(20_000)), chance.nextLong());
            assertThat(shop.contract.violations()).isEmpty();
            assertThat(shop.texts("select distinct status from stripe_events")).containsExactly("DONE");
            return ending(shop, alice);
        } finally {
            shop.close();
        }
    }

    private static void arrive(Shop shop, List<Arrival> underWay, Post post, long luck) {
        for (String event : shop.stripe.wire().held()) {
            post.delays().forEach(delay -> underWay.add(new Arrival(event, shop.clock.instant().plus(delay))));
            shop.stripe.wire().lose(event);
        }
        arrive(shop, underWay, shop.clock.instant(), luck);
    }

    private static void arrive(Shop shop, List<Arrival> underWay, Instant until, long luck) {
        List<Arrival> here = new ArrayList<>(underWay.stream().filter(one -> !one.at().isAfter(until)).toList());
        underWay.removeAll(here);
        Random random = new Random(luck);
        Collections.shuffle(here, random);
        for (Arrival one : here) {
            shop.receive(one.event());
            if (random.nextBoolean()) {
                shop.worker.drain();
            }
        }
        shop.worker.drain();
    }

    /** What Stripe refuses does not happen, in every telling alike. */
    private static void happen(Shop shop, UUID alice, String subscription, Random chance) {
        String path = "/v1/subscriptions/" + subscription;
        ObjectNode now = shop.stripe.get(subscription);
        boolean ended = now.get("status").asText().equals("canceled");
        switch (ended ? 99 : chance.nextInt(12)) {
            case 0, 1 -> payWith(shop, alice, path, CardPayments.FAILS_LATER);
            case 2, 3 -> {
                payWith(shop, alice, path, CardPayments.WORKS);
                if (shop.stripe.get(now.get("latest_invoice").asText()).get("status").asText().equals("open")) {
                    shop.dashboard("POST", "/v1/invoices/" + now.get("latest_invoice").asText() + "/pay", "");
                }
            }
            case 4 -> change(shop, path, Shop.DESK, 3 + chance.nextInt(3));
            case 5 -> change(shop, path, Shop.SOLO, 1);
            case 6 -> shop.dashboard("POST", path, "cancel_at_period_end=true");
            case 7 -> shop.dashboard("POST", path, "cancel_at_period_end=false");
            case 8 -> shop.dashboard("POST", path, "pause_collection[behavior]=void&pause_collection[resumes_at]="
                    + shop.clock.instant().plus(Duration.ofDays(9)).getEpochSecond());
            case 9 -> lastCharge(shop).ifPresent(
                    charge -> shop.dashboard("POST", "/v1/refunds", "amount=1&charge=" + charge));
            case 10 -> lastCharge(shop).ifPresent(
                    charge -> shop.stripe.closeDispute(shop.stripe.dispute(charge), chance.nextInt(8) > 0));
            case 11 -> {
                if (chance.nextInt(4) == 0) {
                    shop.dashboard("DELETE", path, "");
                }
            }
            default -> {
            }
        }
    }

    private static java.util.Optional<String> lastCharge(Shop shop) {
        return shop.stripe.all("charge").stream().map(one -> one.get("id").asText()).findFirst();
    }

    private static void payWith(Shop shop, UUID alice, String path, String card) {
        shop.dashboard("POST", path, "default_payment_method=" + shop.stripe.addCard(shop.customer(alice), card));
    }

    private static void change(Shop shop, String path, Plan plan, int seats) {
        String price = shop.price(plan);
        shop.dashboard("POST", path, "items[0][price]=" + price + "&items[0][quantity]=" + seats
                + "&proration_behavior=always_invoice&payment_behavior=pending_if_incomplete");
    }

    private static Ending ending(Shop shop, UUID alice) {
        return new Ending(
                shop.text("select concat_ws('|', subscription_id, status, plan, period, seats, unit_amount, period_start, "
                        + "period_end, trial_end, cancel_at, canceled_at, ended_at, first_failed_at, collection_paused, "
                        + "resumes_at, dispute, card, pending_change, open_invoice_url is null, full_from, full_until) "
                        + "from billing_subscriptions"),
                shop.texts("select concat_ws('|', invoice_id, status, total, paid, refunded) from billing_invoices order by 1"),
                shop.texts("select concat_ws('|', dispute_id, status, amount) from billing_disputes order by 1"),
                shop.text("select mrr from billing_events order by id desc limit 1"), shop.level(alice).name(),
                Set.copyOf(shop.texts("select mail_key from outgoing_mails")));
    }
}
