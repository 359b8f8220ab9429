package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSettingsTest {

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(of("DATABASE_URL", " ").has("DATABASE_URL")).isFalse();
    }

    @Test
    void readsTheDotEnvFileLast(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "VIXSHIELD_TEST_A=file\nVIXSHIELD_TEST_B=file\n");
        System.setProperty("VIXSHIELD_TEST_A", "property");
        try {
            StartSettings settings = StartSettings.ofProcess(file);
            assertThat(settings.get("VIXSHIELD_TEST_A")).contains("property");
            assertThat(settings.get("VIXSHIELD_TEST_B")).contains("file");
        } finally {
            System.clearProperty("VIXSHIELD_TEST_A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "80 80", "-1"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> of("VIXSHIELD_HTTP_PORT", value).port("VIXSHIELD_HTTP_PORT", 8080))
                .isInstanceOf(StartRefusedException.class).hasMessageContaining("VIXSHIELD_HTTP_PORT")
                .hasMessageContaining(value);
    }

    private static StartSettings of(String name, String value) {
        return new StartSettings(Map.of(name, value)::get);
    }
}
