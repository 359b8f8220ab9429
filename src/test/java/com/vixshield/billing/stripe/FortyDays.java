package com.vixshield.billing.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.vixshield.account.AccountDirectory;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.operator.BillingStatistics;
import com.vixshield.billing.operator.BillingStatistics.PlanRevenue;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.platform.jobs.JobHistory;
import com.vixshield.platform.sql.Statements;

/** Holds what the operator's numbers are about: forty days in which every kind of thing happens to somebody. */
final class FortyDays {

    final Shop shop;
    final BillingStatistics numbers;
    private final Map<String, UUID> accounts = new TreeMap<>();

    FortyDays(Shop shop) {
        this.shop = shop;
        this.numbers = new BillingStatistics(Shop.WORKER, shop.clock, new AccountDirectory(Shop.WORKER),
                new JobHistory(Shop.WORKER));
        pass();
    }

    private void pass() {
        for (String name : List.of("upgrades", "pauses", "disputes", "refunded", "leaves")) {
            subscribe(name, Shop.SOLO, BillingPeriod.MONTH, 1);
        }
        subscribe("downgrades", Shop.DESK, BillingPeriod.MONTH, 4);
        subscribe("yearly", Shop.SOLO, BillingPeriod.YEAR, 1);
        tries("converts", Entry.with(CardPayments.WORKS));
        tries("forgets", Entry.withoutCard());
        shop.pass(Duration.ofDays(15));
        shop.desk.change(accounts.get("upgrades"), Shop.DESK, BillingPeriod.MONTH, 3, shop.clock.instant());
        shop.desk.change(accounts.get("downgrades"), Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        shop.desk.pause(accounts.get("pauses"), Optional.of(shop.clock.instant().plus(Duration.ofDays(60))));
        shop.stripe.closeDispute(shop.stripe.dispute(charge("disputes")), false);
        shop.dashboard("POST", "/v1/refunds", "charge=" + charge("refunded"));
        shop.dashboard("DELETE", "/v1/subscriptions/" + shop.subscription(accounts.get("leaves")).id(), "");
        shop.pass(Duration.ofDays(25));
    }

    UUID account(String name) {
        return accounts.get(name);
    }

    Collection<UUID> accounts() {
        return accounts.values();
    }

    static long revenue(List<PlanRevenue> plans) {
        return plans.stream().mapToLong(PlanRevenue::mrr).sum();
    }

    /** The log read from its first line to that moment, without any of the queries under test. */
    long told(Instant until) {
        Map<String, Long> last = new TreeMap<>();
        shop.query(connection -> Statements.list(connection,
                "select subscription_id, mrr from billing_events where at <= ? order by id",
                row -> last.put(row.getString(1), row.getLong(2)), until));
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    private void subscribe(String name, Plan plan, BillingPeriod period, int seats) {
        UUID account = shop.account(name);
        accounts.put(name, account);
        shop.subscribe(account, plan, period, seats, CardPayments.WORKS);
    }

    private void tries(String name, Entry entry) {
        UUID account = shop.account(name);
        accounts.put(name, account);
        shop.stripe.complete(
                Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(account, 14), Shop.SOLO, BillingPeriod.MONTH, 1)),
                entry);
        shop.deliver();
    }

    private String charge(String name) {
        Subscription one = shop.subscription(accounts.get(name));
        return shop.stripe.all("charge").stream().filter(charge -> charge.get("customer").asText().equals(one.customerId()))
                .findFirst().orElseThrow().get("id").asText();
    }
}
