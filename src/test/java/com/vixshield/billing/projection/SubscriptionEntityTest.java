package com.vixshield.billing.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.RandomSubscriptions;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.Subscription.Next;
import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Jobs write and read the projection by statements, pages by the entity: both must see the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@ActivateRequestContext
class SubscriptionEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    People people;
    @Inject
    Tenant tenant;
    @Inject
    World world;

    private UUID account;

    @BeforeEach
    void oneAccount() {
        world.clear();
        account = UUID.fromString(world.single("select id from accounts where handle = ?", people.signIn("alice")));
        tenant.actFor(account);
    }

    @Test
    void readsWhatAJobWrote() throws SQLException {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            seenAlike(RandomSubscriptions.next(NOW, random));
        }
        seenAlike(everything());
    }

    @Test
    void readsAgainWhatAJobChangedWithinTheRequest() throws SQLException {
        put(everything());
        assertThat(SubscriptionEntity.of(account)).extracting(Subscription::card)
                .containsExactly(Optional.of("visa 4242 12/2034"));

        put(everything().with(new PaymentState(Optional.empty(), false, Optional.empty(), Optional.empty(), Dispute.WON,
                Optional.empty(), Optional.empty())));

        assertThat(SubscriptionEntity.of(account)).extracting(Subscription::card, Subscription::dispute)
                .containsExactly(tuple(Optional.empty(), Dispute.WON));
    }

    @Test
    void showsNobodyElseIt() throws SQLException {
        put(everything());

        tenant.actFor(UUID.randomUUID());

        assertThat(SubscriptionEntity.of(account)).isEmpty();
    }

    private void seenAlike(Subscription one) throws SQLException {
        world.update("delete from billing_subscriptions");
        put(one);
        assertThat(SubscriptionEntity.of(account)).containsExactly(one);
        try (Connection connection = database.getConnection()) {
            assertThat(SubscriptionStore.of(connection, account)).containsExactly(one);
        }
    }

    private void put(Subscription one) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SubscriptionStore.put(connection, account, one, NOW, "test");
        }
    }

    private static Subscription everything() {
        Instant end = NOW.plus(Duration.ofDays(365));
        return new SubscriptionBuilder("sub_1", "cus_1", SubscriptionStatus.PAST_DUE).plan("desk").period(BillingPeriod.YEAR)
                .priceId("price_1").itemId("si_1").currency("eur").unitAmount(29_000).seats(4)
                .discounts(List.of(new Discount(20, 0, true, Optional.of(end)))).startedAt(NOW.minusSeconds(1)).periodStart(NOW)
                .periodEnd(end).trialEnd(Optional.of(NOW.plusSeconds(1))).cancelAt(Optional.of(NOW.plusSeconds(2)))
                .canceledAt(Optional.of(NOW.plusSeconds(3))).endedAt(Optional.of(NOW.plusSeconds(4)))
                .firstFailedAt(Optional.of(NOW.plusSeconds(5))).collectionPaused(true)
                .resumesAt(Optional.of(NOW.plusSeconds(6))).paidUntil(Optional.of(NOW.plusSeconds(7))).dispute(Dispute.OPEN)
                .card(Optional.of("visa 4242 12/2034"))
                .openInvoiceUrl(Optional.of("https://stripe.example/in_1")).pendingChange(true)
                .next(Optional.of(new Next("sched_1", "solo", BillingPeriod.MONTH, 1))).build();
    }
}
