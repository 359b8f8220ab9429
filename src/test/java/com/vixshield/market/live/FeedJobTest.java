package com.vixshield.market.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.MarketConfig;

class FeedJobTest {

    private final LiveWorld world = new LiveWorld().withCboe();

    @AfterEach
    void stop() {
        world.close();
    }

    /** A simulated market and a recorded one need nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "replay", "live"})
    void asksProvidersForALiveMarketOnly(String source) {
        world.settings.put("vixshield.market.source", source);
        FeedJob sweep = new FeedJob();
        sweep.config = world.setting(MarketConfig.class);
        sweep.feeds = world.feeds();

        sweep.run();

        assertThat(world.provider.asked().isEmpty()).isEqualTo(!source.equals("live"));
        assertThat(world.older.asked()).isEmpty();
    }
}
