package com.vixshield.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.testing.Proves;

class ContentSecurityPolicyTest {

    @Test
    @Proves(18)
    void allowsNothingInlineAndNothingForeign() {
        assertThat(ContentSecurityPolicy.allowing(List.of())).isEqualTo("default-src 'self'; img-src 'self' data:; "
                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
    }

    @Test
    void letsFormsLeadToTheOriginOfEachAddressOnce() {
        assertThat(ContentSecurityPolicy.allowing(
                List.of("http://localhost:8180/realms/vixshield", "http://localhost:8180/other",
                        "https://checkout.stripe.com")))
                .contains("form-action 'self' http://localhost:8180 https://checkout.stripe.com;");
    }

    @Test
    void refusesAnAddressWithoutAHost() {
        assertThatThrownBy(() -> ContentSecurityPolicy.allowing(List.of("realms/vixshield")))
                .hasMessageContaining("realms/vixshield");
    }
}
