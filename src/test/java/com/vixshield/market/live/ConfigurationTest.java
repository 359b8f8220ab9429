package com.vixshield.market.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketConfig;
import com.vixshield.market.feed.FeedsConfig;
import com.vixshield.market.http.HttpLimits;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The variables that .env.example names reach the settings that they are meant for. */
class ConfigurationTest {

    @Test
    void asksCboesNewHostFirstUnlessToldOtherwise() {
        FeedsConfig config = config(Map.of()).getConfigMapping(FeedsConfig.class);
        assertThat(config.cboe().hosts()).containsExactly(URI.create("https://cdn-api.cboe.com"),
                URI.create("https://cdn.cboe.com"));
        assertThat(config.tradier().token()).isEmpty();
        assertThat(config.fred().apiKey()).isEmpty();
        assertThat(config.http().limits()).isEqualTo(new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64 << 20, 3,
                Duration.ofSeconds(1), Duration.ofSeconds(30), 6, Duration.ofMinutes(5)));
    }

    @Test
    void readsHostsAndLimitsFromTheEnvironment() {
        FeedsConfig config = config(Map.of("VIXSHIELD_FEEDS_CBOE_HOSTS", "http://localhost:9999,http://localhost:9998",
                "VIXSHIELD_FEEDS_CBOE_VX_MONTHS_BACK", "3", "VIXSHIELD_FEEDS_FRED_GRAPH_HOST", "http://localhost:9997/",
                "VIXSHIELD_FEEDS_HTTP_CONNECT_TIMEOUT", "2s", "VIXSHIELD_FEEDS_HTTP_TIMEOUT", "500ms"))
                .getConfigMapping(FeedsConfig.class);
        assertThat(config.cboe().hosts()).containsExactly(URI.create("http://localhost:9999"),
                URI.create("http://localhost:9998"));
        assertThat(config.cboe().vxMonthsBack()).isEqualTo(3);
        assertThat(config.fred().graphHost()).isEqualTo(URI.create("http://localhost:9997/"));
        assertThat(config.http().limits().connect()).hasSeconds(2);
        assertThat(config.http().limits().total()).hasMillis(500);
    }

    @Test
    void readsTheCombinationFromTheEnvironment() {
        MarketConfig config = config(Map.of("VIXSHIELD_MARKET_SOURCE", "live", "VIXSHIELD_MARKET_CHAIN", "tradier",
                "VIXSHIELD_MARKET_SERIES_VIX", "fred", "VIXSHIELD_MARKET_SERIES_SKEW", "none"))
                .getConfigMapping(MarketConfig.class);
        assertThat(config.source()).isEqualTo(MarketConfig.Source.LIVE);
        assertThat(config.chain()).isEqualTo(MarketConfig.Provider.TRADIER);
        assertThat(config.series()).containsOnly(Map.entry("vix", MarketConfig.Provider.FRED),
                Map.entry("skew", MarketConfig.Provider.NONE));
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder().addDiscoveredConverters().withSources(new EnvConfigSource(environment, 300))
                .withMapping(FeedsConfig.class).withMapping(MarketConfig.class).build();
    }
}
