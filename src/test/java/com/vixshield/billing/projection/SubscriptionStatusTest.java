package com.vixshield.billing.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.vixshield.billing.Sample;

class SubscriptionStatusTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(SubscriptionStatus status) {
        assertThat(SubscriptionStatus.of(status.code())).isEqualTo(status);
    }

    @Test
    void aStateOfALaterVersionGivesNothingAndEndsNothing() {
        SubscriptionStatus status = SubscriptionStatus.of("a word of next year");

        assertThat(status).isEqualTo(SubscriptionStatus.UNKNOWN);
        assertThat(status.isEnded()).isFalse();
        assertThat(Sample.with("a word of next year").build().fullAccess()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void anInvoiceToo(InvoiceStatus status) {
        assertThat(InvoiceStatus.of(status.code())).isEqualTo(status);
    }
}
