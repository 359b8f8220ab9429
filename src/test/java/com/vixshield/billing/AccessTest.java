package com.vixshield.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.SubscriptionStatus;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final List<String> STATUSES = List.of("trialing", "active", "past_due", "unpaid", "paused", "incomplete",
            "incomplete_expired", "canceled", "invented_tomorrow");

    @ParameterizedTest
    @CsvSource({"trialing, FULL", "active, FULL", "unpaid, LIMITED", "paused, LIMITED", "incomplete, NONE",
            "invented_tomorrow, LIMITED"})
    void followsTheStatus(String status, Level expected) {
        assertThat(level(Sample.with(status).build(), NOW)).isEqualTo(expected);
    }

    @Test
    void goesOnForSevenDaysAfterTheFirstFailedPayment() {
        Instant failed = NOW.minus(Duration.ofDays(2));
        Subscription late = Sample.with("past_due").failed(failed).build();

        assertThat(level(late, failed)).isEqualTo(Level.FULL);
        assertThat(level(late, failed.plus(Duration.ofDays(7)).minusNanos(1))).isEqualTo(Level.FULL);
        assertThat(level(late, failed.plus(Duration.ofDays(7)))).isEqualTo(Level.LIMITED);
    }

    @Test
    void canBeReadForThirtyDaysAfterItsEndAndThenOnlyExported() {
        Subscription ended = Sample.with("canceled").ended(NOW).build();

        assertThat(level(ended, NOW.plus(Duration.ofDays(30)).minusNanos(1))).isEqualTo(Level.READ_ONLY);
        assertThat(level(ended, NOW.plus(Duration.ofDays(30)))).isEqualTo(Level.EXPORT_ONLY);
    }

    @Test
    void endsWhenTheCustomerSaidSoEvenIfStripeIsSilent() {
        Subscription leaving = Sample.with("active").cancelAt(NOW.plusSeconds(60)).build();

        assertThat(level(leaving, NOW)).isEqualTo(Level.FULL);
        assertThat(level(leaving, NOW.plusSeconds(60))).isEqualTo(Level.LIMITED);
    }

    @Test
    void aLostDisputeLimitsAndAnOpenOneDoesNot() {
        assertThat(level(Sample.with("active").dispute(Dispute.OPEN).build(), NOW)).isEqualTo(Level.FULL);
        assertThat(level(Sample.with("active").dispute(Dispute.WON).build(), NOW)).isEqualTo(Level.FULL);
        assertThat(level(Sample.with("active").dispute(Dispute.LOST).build(), NOW)).isEqualTo(Level.LIMITED);
    }

    @Test
    void aVoluntaryPauseLimitsUntilItsEnd() {
        Subscription paused = Sample.with("active").paused(Optional.of(NOW.plusSeconds(60))).build();

        assertThat(level(paused, NOW)).isEqualTo(Level.LIMITED);
        assertThat(level(paused, NOW.plusSeconds(60))).isEqualTo(Level.FULL);
        assertThat(level(Sample.with("active").paused(Optional.empty()).build(), NOW)).isEqualTo(Level.LIMITED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 400})
    void silenceOfStripeTakesNothingAway(int days) {
        Subscription active = Sample.with("active").build();
        Subscription trial = Sample.with("trialing").trialEnd(NOW.plus(Duration.ofDays(1))).build();

        assertThat(level(active, NOW.plus(Duration.ofDays(days)))).isEqualTo(Level.FULL);
        assertThat(level(trial, NOW.plus(Duration.ofDays(days)))).isEqualTo(Level.FULL);
    }

    @Test
    void theBestOfManySubscriptionsDecides() {
        List<Subscription> both = List.of(Sample.with("canceled").ended(NOW).build(),
                Sample.with("active").plan("desk").build());

        assertThat(Access.of(both, List.of(), NOW).level()).isEqualTo(Level.FULL);
        assertThat(Access.of(both, List.of(), NOW).plans()).containsExactly("desk");
    }

    @Test
    void withoutAnythingThereIsWhatEverybodySees() {
        assertThat(Access.of(List.of(), List.of(), NOW))
                .isEqualTo(new Access(Level.LIMITED, Optional.empty(), false, Set.of()));
    }

    /** 20,000 random accounts, each looked at over time. */
    @Test
    void holdsItsLawsForEveryCombination() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Subscription> subscriptions = random.ints(random.nextInt(3), 0, STATUSES.size())
                    .mapToObj(status -> Sample.random(STATUSES.get(status), NOW, random)).toList();
            List<AccessGrant> grants = random.nextBoolean() ? List.of(grant(random)) : List.of();
            Instant now = NOW.plus(Duration.ofHours(random.nextInt(2000) - 1000));
            check(subscriptions, grants, now);
        }
    }

    private static void check(List<Subscription> subscriptions, List<AccessGrant> grants, Instant now) {
        Access access = Access.of(subscriptions, grants, now);
        boolean granted = grants.stream().anyMatch(grant -> grant.covers(now));
        boolean paid = subscriptions.stream().anyMatch(
                one -> one.fullAccess().filter(window -> window.contains(now)).isPresent());
        assertThat(access.isFull()).as("%s %s", subscriptions, grants).isEqualTo(granted || paid);
        assertThat(access.plans().isEmpty()).as("%s %s", subscriptions, grants).isNotEqualTo(access.isFull());
        assertThat(access).as("same facts, same answer").isEqualTo(Access.of(subscriptions, grants, now));
        List<AccessGrant> more = List.of(comp(now));
        assertThat(Access.of(subscriptions, more, now).isFull()).as("a courtesy is never refused").isTrue();
        for (Subscription one : subscriptions) {
            boolean mayHave = EnumSet.of(SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE)
                    .contains(one.status()) && one.dispute() != Dispute.LOST;
            assertThat(one.level(now) != Level.FULL || mayHave).as("%s", one).isTrue();
        }
    }

    private static Level level(Subscription subscription, Instant now) {
        return Access.of(List.of(subscription), List.of(), now).level();
    }

    private static AccessGrant grant(Random random) {
        return AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), NOW.plus(Duration.ofHours(random.nextInt(1200) - 800)));
    }

    private static AccessGrant comp(Instant now) {
        AccessGrant grant = AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), now.minusSeconds(1));
        grant.kind = GrantKind.COURTESY;
        return grant;
    }
}
