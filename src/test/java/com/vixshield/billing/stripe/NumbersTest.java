package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.account.AccountDirectory;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.Plan;
import com.vixshield.billing.operator.BillingStatistics;
import com.vixshield.billing.operator.BillingStatistics.PlanRevenue;
import com.vixshield.billing.operator.BillingStatistics.Share;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.platform.jobs.JobHistory;
import com.vixshield.platform.sql.Statements;

/** The operator's numbers over forty days in which every kind of thing happens to somebody. */
class NumbersTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private final BillingStatistics numbers = new BillingStatistics(Shop.WORKER, shop.clock, new AccountDirectory(Shop.WORKER),
            new JobHistory(Shop.WORKER));
    private final Map<String, UUID> accounts = new TreeMap<>();

    @BeforeEach
    void fortyDays() {
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

    @Test
    void areWhatHappened() {
        assertThat(numbers.byPlan()).extracting(PlanRevenue::plan, PlanRevenue::subscriptions, PlanRevenue::mrr)
                .containsExactly(tuple("desk", 1, 3 * 2900L),
                        // downgraded, refunded, converted, and a twelfth of a year; not who had the payment taken back
                        tuple("solo", 4, 3 * 3900L + 3250));
        assertThat(numbers.churn())
                .as("who pauses, who had it taken back and who left, of those who paid ten days after the start")
                .isEqualTo(new Share(3, 7));
        assertThat(numbers.trialConversion()).isEqualTo(new Share(1, 2));
    }

    @Test
    void tellWhenAllWasLastComparedWithStripeToTheEnd() {
        shop.run("delete from scheduled_tasks");
        assertThat(numbers.compared()).isEmpty();

        shop.run("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)
                values ('stripe-comparison', 'recurring', now(), false, ?, 1)""", Shop.START);

        assertThat(numbers.compared()).contains(Shop.START);
        shop.run("delete from scheduled_tasks");
    }

    @Test
    void nameWhoseADisputeIs() {
        assertThat(numbers.disputes()).extracting(BillingStatistics.Disputed::account, BillingStatistics.Disputed::plan)
                .containsExactly(tuple("disputes", "solo"));
    }

    @Test
    void addUpToOneAmountACurrency() {
        assertThat(BillingStatistics.mrr(numbers.byPlan())).containsExactly(
                MoneyFormat.of(numbers.byPlan().stream().mapToLong(PlanRevenue::mrr).sum(), "usd"));
    }

    @Test
    void agreeWithTheSubscriptionsThemselves() {
        Map<String, Long> byPlan = new TreeMap<>();
        accounts.values().forEach(account -> shop.subscriptions(account).stream().filter(one -> one.monthlyRevenue() > 0)
                .forEach(one -> byPlan.merge(one.plan(), one.monthlyRevenue(), Long::sum)));

        assertThat(numbers.byPlan()).extracting(PlanRevenue::plan, PlanRevenue::mrr).containsExactlyElementsOf(
                byPlan.entrySet().stream().map(one -> tuple(one.getKey(), one.getValue()))
                        .toList());
    }

    @Test
    void followFromTheLogWhenEverythingElseIsGone() {
        List<PlanRevenue> plans = numbers.byPlan();
        Share churn = numbers.churn();
        Share trials = numbers.trialConversion();

        shop.run("truncate billing_subscriptions, billing_invoices, billing_disputes, billing_customers, billing_intents, "
                + "outgoing_mails, stripe_events");

        assertThat(numbers.byPlan()).isEqualTo(plans);
        assertThat(numbers.churn()).isEqualTo(churn);
        assertThat(numbers.trialConversion()).isEqualTo(trials);
        assertThat(told(shop.clock.instant())).as("line by line").isEqualTo(revenue(plans));
    }

    /** The numbers of a day stay what they were on that day, whatever comes after. */
    @Test
    void ofAPastDayDoNotChange() {
        Instant then = Shop.START.plus(Duration.ofDays(16));
        shop.clock.set(then);
        long before = revenue(numbers.byPlan());
        shop.clock.set(Shop.START.plus(Duration.ofDays(40)));
        shop.dashboard("DELETE", "/v1/subscriptions/" + shop.subscription(accounts.get("yearly")).id(), "");
        shop.deliver();

        assertThat(told(then)).isEqualTo(before);
        shop.clock.set(then);
        assertThat(revenue(numbers.byPlan())).isEqualTo(before);
    }

    @Test
    void ofThePastOutliveAnErasureWithoutAName() {
        Instant then = Shop.START.plus(Duration.ofDays(10));
        UUID gone = accounts.get("upgrades");
        String subscription = shop.subscription(gone).id();
        Share trials = numbers.trialConversion();
        shop.clock.set(then);
        List<PlanRevenue> before = numbers.byPlan();

        shop.run("delete from accounts where id in (?, ?)", gone, accounts.get("converts"));

        assertThat(numbers.byPlan()).as("ten days after the start").isEqualTo(before);
        shop.clock.set(Shop.START.plus(Duration.ofDays(40)));
        assertThat(numbers.byPlan()).as("who is gone pays no more").extracting(PlanRevenue::plan).containsExactly("solo");
        assertThat(numbers.churn()).isEqualTo(new Share(4, 7));
        assertThat(numbers.trialConversion()).isEqualTo(trials);
        assertThat(shop.number("select count(*) from billing_events where account_id = ?", gone)).isZero();
        assertThat(shop.texts("select erased::text from erased_billing_events erased")).isNotEmpty()
                .noneMatch(row -> row.contains(subscription) || row.contains(gone.toString()));
        assertThatThrownBy(() -> shop.run("delete from erased_billing_events")).hasMessageContaining("append-only");
    }

    /** The log read from its first line to that moment, without any of the queries under test. */
    private long told(Instant until) {
        Map<String, Long> last = new TreeMap<>();
        shop.query(connection -> Statements.list(connection,
                "select subscription_id, mrr from billing_events where at <= ? order by id",
                row -> last.put(row.getString(1), row.getLong(2)), until));
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long revenue(List<PlanRevenue> plans) {
        return plans.stream().mapToLong(PlanRevenue::mrr).sum();
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
