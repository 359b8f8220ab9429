package com.vixshield.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.billing.Access;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Feature;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.projection.Discount;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.Subscription.Next;
import com.vixshield.billing.projection.SubscriptionBuilder;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.testing.Stated;

/** Every state says when money moves, how much, before which tax, and what to do. */
class NextStepTextTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T15:00:00Z");
    private static final PlanCatalogue CATALOGUE = new PlanCatalogue("2026-11", List.of(
            new Plan("free", "Free", 0, 0, 1, 0, Set.of()),
            new Plan("solo", "Solo", 3900, 39000, 1, 1, Set.of(Feature.SEALED_SIGNALS)),
            new Plan("desk", "Desk", 2900, 29000, 3, 2, Set.of(Feature.TEAM))));
    private static final Access LIMITED = new Access(Level.LIMITED, Optional.empty(), false, Set.of());

    private Optional<Instant> failedAt = Optional.empty();
    private Optional<Next> next = Optional.empty();
    private Optional<String> card = Optional.of("visa 4242 12/2034");
    private List<Discount> discounts = List.of();
    private String plan = "solo";
    private long unitAmount = 3900;
    private Dispute dispute = Dispute.NONE;
    private Optional<Instant> cancelAt = Optional.empty();

    @Test
    void namesPriceDayAndTaxOfTheNextPayment() {
        assertThat(words("active")).contains("22 December 2026", "$39 a month before tax");
        assertThat(words("trialing")).contains("22 December 2026", "$39 a month before tax");
    }

    @Test
    void namesWhatADiscountLeavesAndForHowLong() {
        discounts = List.of(new Discount(0, 1000, false, Optional.of(Instant.parse("2027-02-22T15:00:00Z"))));
        assertThat(Stated.by(words("trialing"))).containsExactly("22 December 2026", "30", "$29", "22 February 2027", "$39");
        discounts = List.of(new Discount(0, 1000, true, Optional.empty()));
        assertThat(Stated.by(words("trialing"))).containsExactly("22 December 2026", "30", "$29", "$39");
        next = Optional.of(new Next("sched_1", "desk", BillingPeriod.YEAR, 3));
        discounts = List.of(new Discount(10, 0, false, Optional.empty()));
        assertThat(Stated.by(words("active"))).containsExactly("22 December 2026", "3", "$783");
    }

    @Test
    void namesThePriceOfWhatComesAfterADowngrade() {
        next = Optional.of(new Next("sched_1", "desk", BillingPeriod.YEAR, 3));
        assertThat(words("active")).contains("Desk", "a year");
        assertThat(Stated.by(words("active"))).containsExactly("22 December 2026", "3", "$870");
    }

    @Test
    void namesTheAmountThatIsOwedAndHowLongEverythingWorks() {
        failedAt = Optional.of(NOW.minus(Duration.ofDays(2)));
        assertThat(words("past_due")).contains("$46.41", "27 November 2026");
        assertThat(words("unpaid")).contains("$46.41");
        assertThat(words("incomplete")).contains("$46.41");
    }

    @Test
    void fewerSeatsKeepThePriceTheyWereBoughtAt() {
        unitAmount = 3500;
        next = Optional.of(new Next("sched_1", "solo", BillingPeriod.MONTH, 2));
        assertThat(words("active")).contains("becomes Solo", "stays Solo");
        assertThat(Stated.by(words("active"))).containsExactly("22 December 2026", "2", "$70");
    }

    @Test
    void aCodeThatTakesOffEverythingIsNoPriceOfNothing() {
        discounts = List.of(new Discount(100, 0, false, Optional.empty()));
        assertThat(Stated.by(words("active"))).as("a day and no amount").containsExactly("22 December 2026");
    }

    @Test
    void countsTheDaysOfATrialAndOfTheGrace() {
        failedAt = Optional.of(NOW.minus(Duration.ofDays(2)));
        assertThat(Stated.by(words("past_due"))).containsExactly("$46.41", "27 November 2026", "5");
        assertThat(words("trialing")).contains("in 30 days");
        Access over = new Access(Level.LIMITED, Optional.of(NOW), true, Set.of());
        assertThat(Stated.by(new NextStepText(CATALOGUE, NOW, Optional.empty()).of(Optional.empty(), over)))
                .containsExactly("22 November 2026");
    }

    @Test
    void tellsInEveryStateThatItWasCancelled() {
        cancelAt = Optional.of(END);
        for (String status : List.of("active", "trialing", "past_due")) {
            assertThat(words(status)).as(status).contains("You have cancelled");
        }
    }

    @Test
    void asksForACardOnlyWhereThereIsNone() {
        assertThat(words("paused")).contains("resume").doesNotContain("Add a card").contains("$39 a month before tax");
        card = Optional.empty();
        assertThat(words("paused")).contains("Add a card");
    }

    @Test
    void tellsThatAPaymentIsDisputed() {
        dispute = Dispute.OPEN;
        assertThat(words("active")).contains("disputed", "22 December 2026");
    }

    @Test
    void promisesThatNothingIsChargedAfterALostDisputeUntilItIsEndedAndThereafter() {
        dispute = Dispute.LOST;
        assertThat(words("active")).contains("taken back", "nothing more is charged");
        assertThat(words("canceled")).contains("ended on 22 November 2026", "taken back", "Nothing more is charged");
    }

    @Test
    void saysWhatBecomesOfTooFewSeats() {
        plan = "desk";
        unitAmount = 2900;
        assertThat(Stated.by(words("active"))).startsWith("3", "1", "22 December 2026", "$87");
    }

    @Test
    void speaksOfACourtesyRatherThanOfWhatHasEnded() {
        Access courtesy = new Access(Level.FULL, Optional.of(END), false, Set.of("desk"));
        assertThat(Stated.by(new NextStepText(CATALOGUE, NOW, Optional.empty()).of(Optional.of(one("canceled")), courtesy)))
                .as("the end of the courtesy, and not that of the subscription").containsExactly("22 December 2026");
    }

    private String words(String status) {
        return new NextStepText(CATALOGUE, NOW, Optional.of("$46.41")).of(Optional.of(one(status)), LIMITED);
    }

    private Subscription one(String status) {
        Optional<Instant> ended = status.equals("canceled") ? Optional.of(NOW) : Optional.empty();
        return new SubscriptionBuilder("sub_1", "cus_1", SubscriptionStatus.of(status)).plan(plan).period(BillingPeriod.MONTH)
                .priceId("price_1").itemId("si_1").currency("usd").unitAmount(unitAmount).discounts(discounts).startedAt(NOW)
                .periodStart(NOW).periodEnd(END).trialEnd(Optional.of(END)).cancelAt(cancelAt).canceledAt(ended).endedAt(ended)
                .firstFailedAt(failedAt).dispute(dispute).card(card).next(next).build();
    }
}
