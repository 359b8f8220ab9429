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
        assertThatThrownBy(() -> Embedded.requireConfigured(production("false"))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("embedded identity service only");
        assertThatCode(() -> Embedded.requireConfigured(production("true"))).doesNotThrowAnyException();
        assertThatCode(() -> Embedded.requireConfigured(production(null))).doesNotThrowAnyException();
    }

    private static Settings production(String secondFactor) {
        Map<String, String> known = new HashMap<>(Map.of("DATABASE_URL", "jdbc:postgresql://localhost/vixshield",
                "OIDC_ISSUER", "https://id.example.com/realms/vixshield", "OIDC_BACKCHANNEL_URL", "", "STRIPE_API_BASE", ""));
        known.put(RealmSetup.SECOND_FACTOR, secondFactor);
        return new Settings(name -> known.getOrDefault(name, "given"));
    }
}
