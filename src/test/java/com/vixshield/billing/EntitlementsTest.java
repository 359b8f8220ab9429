package com.vixshield.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class EntitlementsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final int TRIAL_SEATS = 4;

    private final PlanCatalogue catalogue = new PlanCatalogue("test", List.of(
            new Plan("free", "Free", 0, 0, 1, 0, Set.of(Feature.RECORD)),
            new Plan("solo", "Solo", 3900, 39000, 1, 1, Set.of(Feature.RECORD, Feature.API_READ)),
            new Plan("desk", "Desk", 2900, 29000, 3, 2,
                    Set.of(Feature.RECORD, Feature.API_READ, Feature.TEAM, Feature.API_WRITE))));
    private final Entitlements entitlements = new Entitlements(catalogue);
    private final PlanSeats seats = new PlanSeats(null, entitlements, catalogue, TRIAL_SEATS,
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
                .isInstanceOfSatisfying(PlanNeeded.class, needed -> assertThat(needed.plan().code()).isEqualTo("solo"));
        assertThatThrownBy(() -> entitlements.require(of(subscribed("solo")), Feature.API_WRITE))
                .isInstanceOfSatisfying(PlanNeeded.class, needed -> assertThat(needed.plan().code()).isEqualTo("desk"));
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
        assertThat(seats.of(Access.of(List.of(trial()), NOW), List.of(), NOW)).isEqualTo(TRIAL_SEATS);
        assertThat(seats.of(Access.of(List.of(), NOW), List.of(), NOW)).isEqualTo(1);
        AccessGrant courtesy = trial();
        courtesy.kind = "comp";
        courtesy.plan = "desk";
        assertThat(seats.of(Access.of(List.of(courtesy), NOW), List.of(), NOW)).isEqualTo(3);
    }

    private int seatsOf(Sample sample) {
        List<Subscription> subscriptions = List.of(sample.build());
        return seats.of(Access.of(subscriptions, List.of(trialLongAgo()), NOW), subscriptions, NOW);
    }

    private static Access of(Sample sample) {
        return Access.of(List.of(sample.build()), List.of(), NOW);
    }

    private static Sample subscribed(String plan) {
        return Sample.with("active").plan(plan);
    }

    private static AccessGrant trial() {
        return AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), NOW.minusSeconds(1));
    }

    private static AccessGrant trialLongAgo() {
        return AccessGrant.trial(new UUID(0, 1), new UUID(0, 2), NOW.minus(Duration.ofDays(40)));
    }
}
