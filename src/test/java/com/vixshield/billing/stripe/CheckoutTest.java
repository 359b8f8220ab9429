package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** A purchase: with a code, with taxes, and abandoned. */
class CheckoutTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(28)
    void aCodeForTheWholePriceNeedsNoCard() {
        String coupon = shop.dashboard("POST", "/v1/coupons", "percent_off=100&duration=forever").get("id").asText();
        shop.dashboard("POST", "/v1/promotion_codes",
                "code=FRIENDS&promotion[type]=coupon&promotion[coupon]=" + coupon);
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));

        shop.stripe.complete(session, new Entry(Optional.empty(), "US", "", "friends"));
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).nextAmount()).isZero();
        assertThat(shop.subscription(alice).card()).isEmpty();
        assertThat(shop.subscription(alice).monthlyRevenue()).isZero();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(36)
    void taxFollowsTheCountryAndABusinessPaysItElsewhere() {
        UUID bob = shop.account("bob");
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, new Entry(Optional.of(CardPayments.WORKS), "DE", "", ""));
        String other = Shop.sessionOf(shop.desk.checkout(shop.buyer(bob), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(other, new Entry(Optional.of(CardPayments.WORKS), "DE", "DE123456789", ""));
        shop.deliver();

        assertThat(shop.text("select total || ' ' || tax || ' ' || currency from billing_invoices where account_id = ?", alice))
                .isEqualTo("4641 741 usd");
        assertThat(shop.text("select total || ' ' || tax from billing_invoices where account_id = ?", bob)).isEqualTo("3900 0");
        assertThat(shop.texts("select distinct currency from billing_subscriptions")).containsExactly("usd");
        assertThat(shop.stripe.get(session).get("locale").asText()).isEqualTo("auto");
    }

    @Test
    @BillingCase(37)
    void anAbandonedCheckoutGetsOneMailThatLeadsBack() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.pass(Duration.ofHours(1));

        String link = shop.text("select link from outgoing_mails where kind = 'unfinished'");
        assertThat(link).startsWith(shop.stripe.base() + "/checkout/").doesNotEndWith(session);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.mails()).as("one, however long it is abandoned").containsExactly("unfinished");
        shop.stripe.complete(Shop.sessionOf(link), Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }
}
