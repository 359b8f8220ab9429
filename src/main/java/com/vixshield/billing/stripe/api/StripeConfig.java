package com.vixshield.billing.stripe.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the connection to Stripe. */
@ConfigMapping(prefix = "vixshield.stripe")
public interface StripeConfig {

    String secretKey();

    /** All that are valid now: two while one replaces the other. */
    List<String> webhookSecrets();

    /** Elsewhere than at Stripe: the local simulator. */
    Optional<URI> apiBase();

    /** The portal's settings, pinned: the account's default may change at Stripe. */
    Optional<String> portalConfiguration();

    /** Needs a tax registration in Stripe. */
    @WithDefault("false")
    boolean automaticTax();

    /** Needs the address of our terms in Stripe's settings. */
    @WithDefault("false")
    boolean requireTerms();

    /** Makes products and prices of the catalogue that Stripe does not have yet. */
    @WithDefault("true")
    boolean createPrices();

    @WithDefault("5s")
    Duration connectTimeout();

    @WithDefault("20s")
    Duration readTimeout();

    /** Done by the client itself, under the same idempotency key. */
    @WithDefault("2")
    int networkRetries();

    /** A checkout page can be used for so long; Stripe allows 30 minutes at least. */
    @WithDefault("31m")
    Duration checkoutLife();
}
