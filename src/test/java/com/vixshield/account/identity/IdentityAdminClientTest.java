package com.vixshield.account.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class IdentityAdminClientTest {

    private static final String ISSUER = "https://identity.test/realms/vixshield";

    private record Settings(Optional<String> adminClient, Optional<String> adminSecret) implements IdentityConfig {

        @Override
        public String issuer() {
            return ISSUER;
        }

        @Override
        public String address() {
            return "http://localhost:9/realms/vixshield";
        }

        @Override
        public String client() {
            return "vixshield-web";
        }
    }

    @Test
    void saysWhatIsMissingWhereNothingIsConfigured() {
        assertThatThrownBy(() -> admin(Optional.empty()).delete(ISSUER + " subject")).isInstanceOf(IOException.class)
                .hasMessageContaining("OIDC_ADMIN_CLIENT_SECRET");
    }

    @Test
    void leavesUsersOfAnotherServiceToTheOperator() {
        assertThatThrownBy(() -> admin(Optional.of("secret")).delete("https://elsewhere.test subject"))
                .isInstanceOf(IOException.class).hasMessageContaining("by hand");
    }

    @Test
    void doesNotTakeSilenceForSuccess() {
        assertThatThrownBy(() -> admin(Optional.of("secret")).delete(ISSUER + " subject")).isInstanceOf(IOException.class);
    }

    private static IdentityAdminClient admin(Optional<String> secret) {
        IdentityAdminClient admin = new IdentityAdminClient();
        admin.config = new Settings(Optional.of("client"), secret);
        return admin;
    }
}
