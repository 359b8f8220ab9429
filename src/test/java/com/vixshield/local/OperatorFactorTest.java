package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.testing.Proves;

/** Operators without a second factor are a convenience of one's own machine. */
class OperatorFactorTest {

    @Test
    @Proves(35)
    void aStartWithServicesOfItsOwnCannotBeToldToDoWithoutIt() {
        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(production("false"))).isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("embedded identity service only");
        assertThatCode(() -> EmbeddedStart.requireConfigured(production("true"))).doesNotThrowAnyException();
        assertThatCode(() -> EmbeddedStart.requireConfigured(production(null))).doesNotThrowAnyException();
    }

    private static StartSettings production(String secondFactor) {
        Map<String, String> known = new HashMap<>(Map.of("DATABASE_URL", "jdbc:postgresql://localhost/vixshield",
                "OIDC_ISSUER", "https://id.example.com/realms/vixshield", "OIDC_BACKCHANNEL_URL", "", "STRIPE_API_BASE", ""));
        known.put(RealmSetup.SECOND_FACTOR, secondFactor);
        return new StartSettings(name -> known.getOrDefault(name, "given"));
    }
}
