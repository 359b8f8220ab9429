package com.vixshield.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.testing.Seed;

class EntitlementsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final int TRIAL_SEATS = 4;

    private final PlanCatalogue catalogue = new PlanCatalogue("test", List.of(
            new Plan("free", "Free", 0, 0, 1, 0, Set.of(Feature.RECORD)),
            new Plan("solo", "Solo", 3900, 39000, 1, 1, Set.of(Feature.RECORD, Feature.API_READ)),
            new Plan("desk", "Desk", 2900, 29000, 3, 2,
                    Set.of(Feature.RECORD, Feature.API_READ, Feature.TEAM, Feature.API_WRITE))));
    private final Entitlements entitlements = new Entitlements(catalogue);
    private final PlanSeatLimit seats = new PlanSeatLimit(null, entitlements, catalogue, TRIAL_SEATS,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void eachPlanHasItsOwnFeatures() {
        assertThat(entitlements.features(of(subscribed("solo")))).containsExactly(Feature.RECORD, Feature.API_READ);
        assertThat(entitlements.features(of(subscribed("desk")))).contains(Feature.TEAM, Feature.API_WRITE);
        assertThat(entitlements.features(Access.of(List.of(), NOW))).containsExactly(Feature.RECORD);
    }

    @Test
    void aTrialHasEverythingAndNothingOfItOnceOver() {
        assertThat(entitlements.features(Access.of(List.of(trial()), NOW)))
                .isEqualTo(EnumSet.of(Feature.RECORD, Feature.API_READ, Feature.TEAM, Feature.API_WRITE));
        assertThat(entitlements.features(Access.of(List.of(trial()), NOW.plus(Duration.ofDays(15)))))
                .containsExactly(Feature.RECORD);
    }

    @Test
    void aRefusalNamesTheCheapestPlanThatHasIt() {
        Access free = Access.of(List.of(), NOW);

        assertThatThrownBy(() -> entitlements.require(free, Feature.API_READ))
                .isInstanceOfSatisfying(PlanRequiredException.class,
                        needed -> assertThat(needed.plan().code()).isEqualTo("solo"));
        assertThatThrownBy(() -> entitlements.require(of(subscribed("solo")), Feature.API_WRITE))
                .isInstanceOfSatisfying(PlanRequiredException.class,
                        needed -> assertThat(needed.plan().code()).isEqualTo("desk"));
    }

    @Test
    void seatsAreThoseThatArePaidFor() {
        assertThat(seatsOf(subscribed("desk").seats(7))).isEqualTo(7);
        assertThat(seatsOf(subscribed("solo"))).isEqualTo(1);
        assertThat(seatsOf(Sample.with("canceled").plan("desk").seats(7).ended(NOW))).isEqualTo(1);
        assertThat(seatsOf(Sample.with("unpaid").plan("desk").seats(7))).isEqualTo(1);
        assertThat(seatsOf(Sample.with("past_due").plan("desk").seats(7).failed(NOW))).isEqualTo(7);
    }

    @Test
    void aTrialHasAFewSeatsAndACourtesyTheFewestOnSale() {
        assertThat(seats.of(List.of(), List.of(trial()), NOW)).isEqualTo(TRIAL_SEATS);
        assertThat(seats.of(List.of(), List.of(), NOW)).isEqualTo(1);
        assertThat(seats.of(List.of(), List.of(courtesy("desk")), NOW)).isEqualTo(3);
    }

    /** Four people of a trial's team would share a plan for one. */
    @Test
    void whoHasChosenAPlanHasItsSeatsAndNotTheTrials() {
        List<Subscription> solo = List.of(Sample.with("trialing").plan("solo").build());
        assertThat(seats.of(solo, List.of(trial()), NOW)).isEqualTo(1);
    }

    @Test
    void aSmallerPlanThatWaitsForTheEndOfThePeriodTakesNobodyMore() {
        assertThat(seatsOf(subscribed("desk").seats(7).next("solo", 1))).isEqualTo(1);
        assertThat(seatsOf(subscribed("desk").seats(7).next("desk", 9))).isEqualTo(7);
    }

    @Test
    void aSubscriptionAndACourtesyGiveTheMoreOfBoth() {
        List<Subscription> solo = List.of(subscribed("solo").build());
        List<Subscription> desk = List.of(subscribed("desk").seats(7).build());

        assertThat(entitlements.features(Access.of(solo, List.of(courtesy("desk")), NOW))).contains(Feature.TEAM,
                Feature.API_WRITE);
        assertThat(seats.of(solo, List.of(courtesy("desk")), NOW)).isEqualTo(3);
        assertThat(entitlements.features(Access.of(desk, List.of(courtesy("solo")), NOW))).contains(Feature.TEAM);
        assertThat(seats.of(desk, List.of(courtesy("solo")), NOW)).isEqualTo(7);
        assertThat(seats.of(desk, List.of(courtesy("desk")), NOW)).isEqualTo(7);
    }

    @Test
    void theSmallerOfTwoSubscriptionsTakesNothingFromTheLarger() {
        Subscription solo = subscribed("solo").build();
        Subscription desk = Sample.copy(solo, "sub_other", "desk");

        assertThat(entitlements.features(Access.of(List.of(solo, desk), List.of(), NOW))).contains(Feature.TEAM);
        assertThat(entitlements.features(Access.of(List.of(desk, solo), List.of(), NOW))).contains(Feature.TEAM);
    }

    /** 20,000 random accounts that are given one more thing each. */
    @Test
    void aGrantNeverTakesAnythingAway() {
        Random random = Seed.random();
        for (int i = 0; i < 20_000; i++) {
            List<Subscription> subscriptions = several(random, () -> any(random));
            List<AccessGrant> before = several(random, () -> grant(random));
            List<AccessGrant> after = Stream.concat(before.stream(), Stream.of(grant(random))).toList();
            Access without = Access.of(subscriptions, before, NOW);
            Access with = Access.of(subscriptions, after, NOW);

            String about = subscriptions + " and " + after.stream().map(one -> one.kind + one.plan + one.endsAt).toList()
                    + ", seed " + Seed.value();
            assertThat(entitlements.features(with)).as(about).containsAll(entitlements.features(without));
            assertThat(seats.of(subscriptions, after, NOW)).as(about)
                    .isGreaterThanOrEqualTo(seats.of(subscriptions, before, NOW));
            assertThat(with.level()).as(about).isLessThanOrEqualTo(without.level());
        }
    }

    private static <T> List<T> several(Random random, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(3)).toList();
    }

    private static Subscription any(Random random) {
        return Sample.copy(RandomSubscriptions.next(NOW, random), "sub_" + random.nextInt(), plan(random));
    }

    private static AccessGrant grant(Random random) {
        AccessGrant grant = AccessGrant.sharedTrial(new UUID(0, random.nextInt()), new UUID(0, 2),
                NOW.minus(Duration.ofHours(random.nextInt(20) - 2)), NOW.plus(Duration.ofHours(random.nextInt(20) - 5)));
        grant.kind = List.of(GrantKind.TRIAL, GrantKind.FREE_DAY, GrantKind.COURTESY).get(random.nextInt(3));
        grant.plan = plan(random);
        return grant;
    }

    private static String plan(Random random) {
        return List.of("free", "solo", "desk", "no longer sold").get(random.nextInt(4));
    }

    private int seatsOf(Sample sample) {
        List<Subscription> subscriptions = List.of(sample.build());
        return seats.of(subscriptions, List.of(trialLongAgo()), NOW);
    }

    private static Access of(Sample sample) {
        return Access.of(List.of(sample.build()), List.of(), NOW);
    }

    private static Sample subscribed(String plan) {
        return Sample.with("active").plan(plan);
    }

    private static AccessGrant courtesy(String plan) {
        AccessGrant courtesy = trial();
        courtesy.kind = GrantKind.COURTESY;
        courtesy.plan = plan;
        return courtesy;
    }

    private static AccessGrant trial() {
        return AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), NOW.minusSeconds(1));
    }

    private static AccessGrant trialLongAgo() {
        return AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), NOW.minus(Duration.ofDays(40)));
    }
}
