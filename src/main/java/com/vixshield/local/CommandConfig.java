package com.vixshield.local;

import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Reads the configuration of a command that runs without the application: the environment and the .env file, by the same
 * names.
 */
public final class CommandConfig {

    /** The two that the application renames (application.properties). */
    private static final Map<String, String> RENAMED = Map.of("TRADIER_TOKEN", "vixshield.feeds.tradier.token", "FRED_API_KEY",
            "vixshield.feeds.fred.api-key");
    /** Below the environment's, as in the application. */
    private static final int DOT_ENV = 295;

    private CommandConfig() {
    }

    /** @throws StartRefusedException when a value cannot be read; its message names it */
    public static <T> T of(Class<T> mapping) {
        Path dotEnv = Path.of(".env");
        StartSettings settings = StartSettings.ofProcess(dotEnv);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters().addDefaultInterceptors()
                .addDefaultSources().withSources(new EnvConfigSource(StartSettings.read(dotEnv), DOT_ENV)).withMapping(mapping);
        RENAMED.forEach((name, key) -> settings.get(name).ifPresent(value -> builder.withDefaultValue(key, value)));
        try {
            return builder.build().getConfigMapping(mapping);
        } catch (ConfigValidationException e) {
            throw new StartRefusedException("Not as it must be configured (see .env.example): " + e.getMessage());
        }
    }
}
