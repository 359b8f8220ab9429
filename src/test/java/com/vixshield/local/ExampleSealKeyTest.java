package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ExampleSealKeyTest {

    private static final String NAME = "VIXSHIELD_SEAL_KEY";

    /** The file itself, so that the two cannot drift apart. */
    private final String published = Settings.ofProcess(Path.of(".env.example")).get(NAME).orElseThrow();

    @Test
    void isRefusedByItsName() {
        assertThatThrownBy(() -> ExampleSealKey.refuse(with(published))).isInstanceOf(StartRefused.class)
                .hasMessageContaining(NAME).hasMessageNotContaining(published);
    }

    @Test
    void isRefusedAsPemToo() {
        assertThatThrownBy(() -> ExampleSealKey.refuse(with("-----BEGIN PRIVATE KEY-----\n" + published.substring(0, 40) + "\n"
                + published.substring(40) + "\n-----END PRIVATE KEY-----\n"))).isInstanceOf(StartRefused.class);
    }

    @Test
    void stopsProductionUntilItIsReplaced() {
        Settings production = Settings.ofProcess(Path.of(".env.example"));
        assertThatThrownBy(() -> Embedded.requireConfigured(production)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(NAME);
        assertThatCode(() -> Embedded.requireConfigured(new Settings(name -> name.equals(NAME)
                ? published.replace("AQEB", "AQIB")
                : production.get(name).orElse(null)))).doesNotThrowAnyException();
    }

    private static Settings with(String key) {
        return new Settings(Map.of(NAME, key)::get);
    }
}
