package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ExampleSealKeyTest {

    private static final String NAME = "VIXSHIELD_SEAL_KEY";

    /** The file itself, so that the two cannot drift apart. */
    private final String published = StartSettings.ofProcess(Path.of(".env.example")).get(NAME).orElseThrow();

    @Test
    void isRefusedByItsName() {
        assertThatThrownBy(() -> ExampleSealKey.refuse(with(published))).isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(NAME).hasMessageNotContaining(published);
    }

    @Test
    void isRefusedAsPemToo() {
        assertThatThrownBy(() -> ExampleSealKey.refuse(with("-----BEGIN PRIVATE KEY-----\n" + published.substring(0, 40) + "\n"
                + published.substring(40) + "\n-----END PRIVATE KEY-----\n"))).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void stopsProductionUntilItIsReplaced() {
        StartSettings production = StartSettings.ofProcess(Path.of(".env.example"));
        assertThatThrownBy(() -> EmbeddedStart.requireConfigured(production)).isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(NAME);
        assertThatCode(() -> EmbeddedStart.requireConfigured(new StartSettings(name -> name.equals(NAME)
                ? published.replace("AQEB", "AQIB")
                : production.get(name).orElse(null)))).doesNotThrowAnyException();
    }

    private static StartSettings with(String key) {
        return new StartSettings(Map.of(NAME, key)::get);
    }
}
