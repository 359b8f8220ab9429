package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.stripe.param.CouponCreateParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.PriceText;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.testing.Stated;

/** Codes over an amount: what we say the next invoice asks for is what it asks for. */
class PromotionCodesTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    void anAmountForEverComesOffEveryInvoice() {
        code(amount(1000).setDuration(CouponCreateParams.Duration.FOREVER));
        buy(shop.buyer(alice), CardPayments.WORKS);

        assertThat(PriceText.of(shop.subscription(alice))).isEqualTo("$29 a month");
        assertThat(shop.subscription(alice).monthlyRevenue()).isEqualTo(2900);
        shop.pass(Duration.ofDays(32));
        assertThat(totals()).containsExactly("2900", "2900");
    }

    @Test
    void anAmountForTwoMonthsIsNamedWithItsEnd() {
        code(amount(1000).setDuration(CouponCreateParams.Duration.REPEATING).setDurationInMonths(2L));
        buy(shop.buyer(alice), CardPayments.WORKS);

        assertThat(Stated.by(PriceText.of(shop.subscription(alice)))).containsExactly("$29", "22 January 2027", "$39");
        shop.pass(Duration.ofDays(24));
        assertThat(Stated.by(shop.text("select body from outgoing_mails where kind = 'renewal'"))).containsSequence("$29",
                "22 January 2027", "$39");
        shop.pass(Duration.ofDays(8));
        assertThat(PriceText.of(shop.subscription(alice))).as("its last invoice is behind it").isEqualTo("$39 a month");
        shop.pass(Duration.ofDays(31));
        assertThat(totals()).containsExactly("2900", "2900", "3900");
        assertThat(shop.subscription(alice).price().discounts()).isEmpty();
        assertThat(shop.subscription(alice).monthlyRevenue()).isEqualTo(3900);
    }

    @Test
    void anAmountGoodOnceWaitsForTheEndOfATrial() {
        code(amount(1000).setDuration(CouponCreateParams.Duration.ONCE));
        buy(shop.buyerOnTrial(alice, 14), CardPayments.WORKS);

        assertThat(PriceText.of(shop.subscription(alice))).isEqualTo("$29 once, then $39 a month");
        shop.pass(Duration.ofDays(12));
        assertThat(shop.texts("select body from outgoing_mails where kind = 'trial'")).singleElement().asString()
                .contains("$29 once, then $39 a month");
        shop.pass(Duration.ofDays(3));
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(PriceText.of(shop.subscription(alice))).isEqualTo("$39 a month");
        shop.pass(Duration.ofDays(31));
        assertThat(totals()).containsExactly("0", "2900", "3900");
    }

    @Test
    void anAmountOfTheWholePriceNeedsNoCard() {
        code(amount(5000).setDuration(CouponCreateParams.Duration.FOREVER));

        buy(shop.buyer(alice), null);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).monthlyRevenue()).isZero();
        assertThat(totals()).containsExactly("0");
    }

    private static CouponCreateParams.Builder amount(long cents) {
        return CouponCreateParams.builder().setAmountOff(cents).setCurrency("usd");
    }

    /** By HTTP as an operator's own tools would: so the contract sees it as well. */
    private void code(CouponCreateParams.Builder coupon) {
        String id = shop.gateway.ask(() -> shop.gateway.stripe().coupons().create(coupon.build())).getId();
        shop.gateway.ask(() -> shop.gateway.stripe().promotionCodes().create(PromotionCodeCreateParams.builder()
                .setCode("SPRING").setPromotion(PromotionCodeCreateParams.Promotion.builder()
                        .setType(PromotionCodeCreateParams.Promotion.Type.COUPON).setCoupon(id).build())
                .build()));
    }

    private void buy(SubscriptionService.Buyer buyer, String card) {
        shop.stripe.complete(Shop.sessionOf(shop.desk.checkout(buyer, Shop.SOLO, BillingPeriod.MONTH, 1)),
                new Entry(Optional.ofNullable(card), "US", "", "spring"));
        shop.deliver();
    }

    private List<String> totals() {
        return shop.texts("select total from billing_invoices order by created_at, invoice_id");
    }
}
