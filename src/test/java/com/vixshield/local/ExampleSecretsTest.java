package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import com.vixshield.testing.Proves;

class ExampleSecretsTest {

    private static final String SEAL_KEY = "MC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";
    private static final List<String> NAMES = ExampleSecrets.NAMES;

    private final Map<String, String> example = StartSettings.read(Path.of(".env.example"));

    @ParameterizedTest
    @FieldSource("NAMES")
    @Proves(58)
    void stopProductionByName(String name) {
        Map<String, String> production = production();
        production.put(name, "Change-Me-of-32-characters-or-more-padding");
        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(new StartSettings(production::get)))
                .isInstanceOf(StartRefusedException.class).hasMessageContaining(name).hasMessageNotContaining("padding");
    }

    @ParameterizedTest
    @CsvSource({"STRIPE_WEBHOOK_SECRET, whsec_change-me", "STRIPE_WEBHOOK_SECRET, 'whsec_good, whsec_change-me'",
            "STRIPE_WEBHOOK_SECRET, 'whsec_good,whsec_test'", "STRIPE_SECRET_KEY, sk_test_simulator",
            "VIXSHIELD_SEAL_KEY, " + SEAL_KEY})
    @Proves(58)
    void ofEarlierExamplesDoToo(String name, String value) {
        Map<String, String> production = production();
        production.put(name, value);
        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(new StartSettings(production::get)))
                .isInstanceOf(StartRefusedException.class).hasMessageContaining(name);
    }

    @Test
    void theSealKeyIsKnownAsPemToo() {
        String pem = "-----BEGIN " + "PRIVATE KEY-----\n" + SEAL_KEY.substring(0, 40) + "\n" + SEAL_KEY.substring(40)
                + "\n-----END PRIVATE KEY-----\n";
        assertThatThrownBy(() -> ExampleSecrets.refuse(new StartSettings(Map.of("VIXSHIELD_SEAL_KEY", pem)::get)))
                .isInstanceOf(StartRefusedException.class);
    }

    /** So nothing that is copied from there can be known to anybody. */
    @Test
    @Proves(58)
    void theExampleItselfHoldsNone() {
        assertThat(example.keySet().stream().filter(name -> name.matches(".*(PASSWORD|SECRET|TOKEN|SALT|_KEY)"))
                .filter(name -> !example.get(name).isBlank())).isEmpty();
        assertThat(example.values()).noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("change"));
        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(new StartSettings(example::get)))
                .isInstanceOf(StartRefusedException.class).hasMessageContaining("STRIPE_WEBHOOK_SECRET")
                .hasMessageContaining("TRIAL_SALT").hasMessageContaining("VIXSHIELD_SEAL_KEY");
    }

    @Test
    void onesOwnStopNothing() {
        Map<String, String> production = production();
        assertThatCode(() -> EmbeddedStart.requireConfigured(new StartSettings(production::get))).doesNotThrowAnyException();
    }

    private Map<String, String> production() {
        Map<String, String> production = new HashMap<>(example);
        ExampleSecrets.NAMES.forEach(name -> production.put(name, "0f1e2d3c4b5a69788796a5b4c3d2e1f0" + name.length()));
        return production;
    }
}
