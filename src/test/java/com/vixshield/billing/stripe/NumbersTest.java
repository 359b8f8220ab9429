package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.operator.BillingStatistics;
import com.vixshield.billing.operator.BillingStatistics.PlanRevenue;
import com.vixshield.billing.operator.BillingStatistics.Share;

/** The operator's numbers as they are read after forty days. */
class NumbersTest {

    private static Shop shop;
    private static FortyDays days;

    @BeforeAll
    static void fortyDays() {
        shop = new Shop();
        days = new FortyDays(shop);
    }

    @AfterAll
    static void close() {
        shop.afterEach(null);
    }

    @Test
    void areWhatHappened() {
        assertThat(days.numbers.byPlan()).extracting(PlanRevenue::plan, PlanRevenue::subscriptions, PlanRevenue::mrr)
                .containsExactly(tuple("desk", 1, 3 * 2900L),
                        // downgraded, refunded, converted, and a twelfth of a year; not who had the payment taken back
                        tuple("solo", 4, 3 * 3900L + 3250));
        assertThat(days.numbers.churn())
                .as("who pauses, who had it taken back and who left, of those who paid ten days after the start")
                .isEqualTo(new Share(3, 7));
        assertThat(days.numbers.trialConversion()).isEqualTo(new Share(1, 2));
    }

    @Test
    void tellWhenAllWasLastComparedWithStripeToTheEnd() {
        shop.run("delete from scheduled_tasks");
        assertThat(days.numbers.compared()).isEmpty();

        shop.run("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)
                values ('stripe-comparison', 'recurring', now(), false, ?, 1)""", Shop.START);

        assertThat(days.numbers.compared()).contains(Shop.START);
        shop.run("delete from scheduled_tasks");
    }

    @Test
    void nameWhoseADisputeIs() {
        assertThat(days.numbers.disputes()).extracting(BillingStatistics.Disputed::account, BillingStatistics.Disputed::plan)
                .containsExactly(tuple("disputes", "solo"));
    }

    @Test
    void addUpToOneAmountACurrency() {
        assertThat(BillingStatistics.mrr(days.numbers.byPlan())).containsExactly(
                MoneyFormat.of(days.numbers.byPlan().stream().mapToLong(PlanRevenue::mrr).sum(), "usd"));
    }

    @Test
    void agreeWithTheSubscriptionsThemselves() {
        Map<String, Long> byPlan = new TreeMap<>();
        days.accounts().forEach(account -> shop.subscriptions(account).stream().filter(one -> one.monthlyRevenue() > 0)
                .forEach(one -> byPlan.merge(one.plan(), one.monthlyRevenue(), Long::sum)));

        assertThat(days.numbers.byPlan()).extracting(PlanRevenue::plan, PlanRevenue::mrr).containsExactlyElementsOf(
                byPlan.entrySet().stream().map(one -> tuple(one.getKey(), one.getValue()))
                        .toList());
    }
}
