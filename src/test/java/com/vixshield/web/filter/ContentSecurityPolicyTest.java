package com.vixshield.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.testing.Proves;
import com.vixshield.web.PolicyReview;

class ContentSecurityPolicyTest {

    @Test
    @Proves(18)
    void allowsNothingInlineAndNothingForeign() {
        assertThat(ContentSecurityPolicy.allowing(List.of())).isEqualTo("default-src 'self'; img-src 'self' data:; "
                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
    }

    @Test
    @Proves(18)
    void givesAReviewerNothingToComplainAbout() {
        assertThat(PolicyReview.of(ContentSecurityPolicy.allowing(List.of()))).isEmpty();
        assertThat(PolicyReview.of(ContentSecurityPolicy.allowing(List.of("https://id.example/realms/vixshield",
                "https://checkout.stripe.com", "http://localhost:8180/realms/vixshield")))).isEmpty();
    }

    /** Each of them gets around a policy, or would be taken for another one than meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "default-src 'self' | default-src 'self' 'unsafe-inline' | default-src: 'unsafe-inline'",
            "default-src 'self' | default-src 'self' 'unsafe-eval' | default-src: 'unsafe-eval'",
            "default-src 'self' | default-src * | default-src: foreign: *",
            "default-src 'self' | default-src 'self' data: | default-src: foreign: data:",
            "default-src 'self' | default-src 'self' https: | default-src: foreign: https:",
            "default-src 'self' | default-src 'self' https://cdn.example | default-src: foreign: https://cdn.example",
            "default-src 'self' | default-src 'slef' | default-src: no such keyword: 'slef'",
            "default-src 'self' | default-src 'nonce-short' | default-src: no such keyword: 'nonce-short'",
            "default-src 'self'; |  | script-src: missing",
            "object-src 'none' | object-src https://old.example | object-src: foreign: https://old.example",
            "; base-uri 'none' |  | base-uri: missing",
            "; frame-ancestors 'none' |  | frame-ancestors: missing",
            "form-action 'self' | form-action 'self' https://*.example | form-action: too broad: https://*.example",
            "form-action 'self' | form-action 'self' https://192.0.2.7 | form-action: too broad: https://192.0.2.7",
            "form-action 'self' | form-action 'self' http://pay.example | form-action: in the clear: http://pay.example",
            "form-action 'self' | form-action 'self' pay.example | form-action: too broad: pay.example",
            "form-action 'self'; | form-action 'self' | form-action: frame-ancestors is a directive; a semicolon is missing",
            "frame-ancestors 'none' | frame-ancestors 'none' 'self' | frame-ancestors: 'none' beside others",
            "base-uri 'none' | reflected-xss block | reflected-xss: unknown or outdated",
            "base-uri 'none' | img-src * | img-src: twice, and only the first counts"})
    @Proves(18)
    void isReviewedByRulesThatFindEachMistake(String right, String wrong, String complaint) {
        String policy = ContentSecurityPolicy.allowing(List.of());

        assertThat(policy).contains(right);
        assertThat(PolicyReview.of(policy.replace(right, wrong == null ? "" : wrong))).contains(complaint);
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
