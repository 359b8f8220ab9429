package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.local.stripe.CardPayments;

/** A node that still knows a price which is no longer sold. */
class RetiredPricesTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private final String desk = Shop.CATALOGUE.lookupKey(Shop.DESK, BillingPeriod.MONTH);
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
        shop.gateway.price(desk);
    }

    @Test
    @BillingCase(35)
    void sellsAtTheNewOneWithTheFirstClick() {
        replace();

        shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);

        assertThat(shop.subscription(alice).unitAmount()).isEqualTo(4900);
        assertThat(shop.texts("select closed || ' ' || (result is not null) from billing_intents "
                + "where operation = 'checkout' order by closed")).as("the refused one is closed, and the page is another's")
                .containsExactly("false true", "true false");
    }

    @Test
    @BillingCase(35)
    void quotesAndChangesAtTheNewOneWithTheFirstClick() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.gateway.price(desk);
        replace();
        var quote = shop.desk.quote(alice, Shop.DESK, BillingPeriod.MONTH, 3);
        assertThat(quote.due()).isBetween(3 * 4900L - 3901, 3 * 4900L - 3899);

        shop.gateway.price(desk);
        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 3, quote.at());

        assertThat(shop.subscription(alice).unitAmount()).isEqualTo(4900);
    }

    @Test
    void refusesOnceWhenThereIsNoOther() {
        shop.dashboard("POST", "/v1/prices/" + id(), "active=false");

        assertThatThrownBy(() -> shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3))
                .isInstanceOf(StripeFailureException.class);

        assertThat(shop.texts("select closed::text from billing_intents where operation = 'checkout'"))
                .containsExactly("true");
    }

    private void replace() {
        String old = id();
        shop.dashboard("POST", "/v1/prices", "product=vixshield_desk&currency=usd&unit_amount=4900&nickname=Desk"
                + "&recurring[interval]=month&metadata[plan]=desk&transfer_lookup_key=true&lookup_key=" + desk);
        shop.dashboard("POST", "/v1/prices/" + old, "active=false");
    }

    private String id() {
        return shop.stripe.all("price").stream().filter(one -> one.get("lookup_key").asText().equals(desk)).findFirst()
                .orElseThrow().get("id").asText();
    }
}
