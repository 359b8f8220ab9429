package com.vixshield.market.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.http.HttpLimits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the feeds. No host is called that is not named here. */
@ConfigMapping(prefix = "vixshield.feeds")
public interface FeedsConfig {

    Http http();

    Cboe cboe();

    Tradier tradier();

    Fred fred();

    interface Http {

        @WithDefault("10s")
        Duration connectTimeout();

        /** Of a whole answer. */
        @WithDefault("30s")
        Duration timeout();

        /** Bytes; a full SPX chain has 14 million. */
        @WithDefault("67108864")
        int largest();

        @WithDefault("3")
        int attempts();

        @WithDefault("1s")
        Duration firstPause();

        @WithDefault("30s")
        Duration longestPause();

        /** In a row, until a host is left alone. */
        @WithDefault("6")
        int failures();

        @WithDefault("5m")
        Duration rest();

        default HttpLimits limits() {
            return new HttpLimits(connectTimeout(), timeout(), largest(), attempts(), firstPause(), longestPause(), failures(),
                    rest());
        }
    }

    interface Cboe {

        /** Where the files lie, the best first: the older host stopped being updated in September 2026. */
        @WithDefault("https://cdn-api.cboe.com,https://cdn.cboe.com")
        List<URI> hosts();

        /** Where the settlements of a day are. */
        @WithDefault("https://www.cboe.com")
        URI site();

        /** Past months of VIX futures; the hedge's history begins with them. */
        @WithDefault("14")
        int vxMonthsBack();
    }

    interface Tradier {

        /** The sandbox, https://sandbox.tradier.com, has the same paths and is 15 minutes late. */
        @WithDefault("https://api.tradier.com")
        URI host();

        Optional<String> token();

        @WithDefault("0s")
        Duration delay();

        /** How many expiries are asked for, one request each. */
        @WithDefault("5")
        int expiries();
    }

    interface Fred {

        /** With a key. */
        @WithDefault("https://api.stlouisfed.org")
        URI host();

        /** Without one. */
        @WithDefault("https://fred.stlouisfed.org")
        URI graphHost();

        Optional<String> apiKey();
    }
}
