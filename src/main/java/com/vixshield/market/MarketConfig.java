package com.vixshield.market;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "vixshield.market")
public interface MarketConfig {

    enum Source {
        DEMO,
        REPLAY
    }

    @WithDefault("demo")
    Source source();

    /** Where recorded files lie, for the replay. */
    Optional<Path> replayFolder();

    /** Another seed is another demo market. */
    @WithDefault("20260105")
    long demoSeed();
}
