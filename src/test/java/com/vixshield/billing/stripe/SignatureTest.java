package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.billing.BillingCase;
import com.vixshield.billing.stripe.webhook.StripeSignatures;
import com.vixshield.local.stripe.EventDelivery;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final String BODY = "{\"id\": \"evt_1\",  \"object\": \"event\"}";

    private final StripeSignatures signatures = with("whsec_new", "whsec_old");

    @Test
    @BillingCase(1)
    void acceptsWhatStripeSigned() {
        assertThat(signatures.isGenuine(BODY, signed("whsec_new", NOW))).isTrue();
    }

    @Test
    @BillingCase(2)
    void refusesAnotherSignatureOrNone() {
        assertThat(signatures.isGenuine(BODY, signed("whsec_guess", NOW))).isFalse();
        assertThat(signatures.isGenuine(BODY, "t=1,v1=00")).isFalse();
        assertThat(signatures.isGenuine(BODY, "nonsense")).isFalse();
        assertThat(signatures.isGenuine(BODY, "t=yesterday,v1=00")).isFalse();
        assertThat(signatures.isGenuine(BODY, null)).isFalse();
    }

    @Test
    @BillingCase(3)
    void refusesWhatIsOlderThanFiveMinutes() {
        assertThat(signatures.isGenuine(BODY, signed("whsec_new", NOW.minusSeconds(299)))).isTrue();
        assertThat(signatures.isGenuine(BODY, signed("whsec_new", NOW.minusSeconds(301)))).isFalse();
    }

    @Test
    @BillingCase(4)
    void acceptsBothSecretsWhileOneReplacesTheOther() {
        assertThat(signatures.isGenuine(BODY, signed("whsec_old", NOW))).isTrue();
        assertThat(with("whsec_new").isGenuine(BODY, signed("whsec_old", NOW))).isFalse();
        assertThat(with("whsec_new").isGenuine(BODY,
                EventDelivery.signature(BODY, List.of("whsec_old", "whsec_new"), NOW.getEpochSecond()))).isTrue();
    }

    @Test
    @BillingCase(5)
    void refusesABodyThatWasWrittenAnew() {
        assertThat(signatures.isGenuine(BODY.replace("  ", " "), signed("whsec_new", NOW))).isFalse();
    }

    @Test
    @BillingCase(6)
    void doesNotStartWithoutASecret() {
        assertThatThrownBy(() -> with()).hasMessageContaining("STRIPE_WEBHOOK_SECRET");
        assertThatThrownBy(() -> with(" ")).hasMessageContaining("STRIPE_WEBHOOK_SECRET");
    }

    private static StripeSignatures with(String... secrets) {
        return new StripeSignatures(List.of(secrets), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String signed(String secret, Instant at) {
        return EventDelivery.signature(BODY, List.of(secret), at.getEpochSecond());
    }
}
