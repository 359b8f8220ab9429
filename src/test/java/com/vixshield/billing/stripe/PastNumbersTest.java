package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.operator.BillingStatistics.PlanRevenue;
import com.vixshield.billing.operator.BillingStatistics.Share;

/** The operator's numbers of a time that is over, whatever comes after it. */
class PastNumbersTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private final FortyDays days = new FortyDays(shop);

    @Test
    void followFromTheLogWhenEverythingElseIsGone() {
        List<PlanRevenue> plans = days.numbers.byPlan();
        Share churn = days.numbers.churn();
        Share trials = days.numbers.trialConversion();

        shop.run("truncate billing_subscriptions, billing_invoices, billing_disputes, billing_customers, billing_intents, "
                + "outgoing_mails, stripe_events");

        assertThat(days.numbers.byPlan()).isEqualTo(plans);
        assertThat(days.numbers.churn()).isEqualTo(churn);
        assertThat(days.numbers.trialConversion()).isEqualTo(trials);
        assertThat(days.told(shop.clock.instant())).as("line by line").isEqualTo(FortyDays.revenue(plans));
    }

    /** The numbers of a day stay what they were on that day, whatever comes after. */
    @Test
    void ofAPastDayDoNotChange() {
        Instant then = Shop.START.plus(Duration.ofDays(16));
        shop.clock.set(then);
        long before = FortyDays.revenue(days.numbers.byPlan());
        shop.clock.set(Shop.START.plus(Duration.ofDays(40)));
        shop.dashboard("DELETE", "/v1/subscriptions/" + shop.subscription(days.account("yearly")).id(), "");
        shop.deliver();

        assertThat(days.told(then)).isEqualTo(before);
        shop.clock.set(then);
        assertThat(FortyDays.revenue(days.numbers.byPlan())).isEqualTo(before);
    }

    @Test
    void ofThePastOutliveAnErasureWithoutAName() {
        Instant then = Shop.START.plus(Duration.ofDays(10));
        UUID gone = days.account("upgrades");
        String subscription = shop.subscription(gone).id();
        Share trials = days.numbers.trialConversion();
        shop.clock.set(then);
        List<PlanRevenue> before = days.numbers.byPlan();

        shop.run("delete from accounts where id in (?, ?)", gone, days.account("converts"));

        assertThat(days.numbers.byPlan()).as("ten days after the start").isEqualTo(before);
        shop.clock.set(Shop.START.plus(Duration.ofDays(40)));
        assertThat(days.numbers.byPlan()).as("who is gone pays no more").extracting(PlanRevenue::plan).containsExactly("solo");
        assertThat(days.numbers.churn()).isEqualTo(new Share(4, 7));
        assertThat(days.numbers.trialConversion()).isEqualTo(trials);
        assertThat(shop.number("select count(*) from billing_events where account_id = ?", gone)).isZero();
        assertThat(shop.texts("select erased::text from erased_billing_events erased")).isNotEmpty()
                .noneMatch(row -> row.contains(subscription) || row.contains(gone.toString()));
        assertThatThrownBy(() -> shop.run("delete from erased_billing_events")).hasMessageContaining("append-only");
    }
}
