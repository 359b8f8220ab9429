package com.vixshield.market;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the market data source. */
@ConfigMapping(prefix = "vixshield.market")
public interface MarketConfig {

    enum Source {
        DEMO,
        REPLAY,
        LIVE
    }

    enum Provider {
        CBOE,
        TRADIER,
        FRED,
        NONE
    }

    @WithDefault("demo")
    Source source();

    /** Where recorded files lie, for the replay. */
    Optional<Path> replayFolder();

    /** Another seed is another demo market. */
    @WithDefault("20260105")
    long demoSeed();

    /** Of the option chains of a live market: Cboe or Tradier. */
    @WithDefault("cboe")
    Provider chain();

    /** Who gives a daily series, where it is another than usual: {@code vixshield.market.series.vix=fred}, or none. */
    Map<String, Provider> series();
}
