package com.vixshield.billing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Configures the plan catalogue and its rules. A change of a price is a new version: subscribers keep the price they signed
 * up for.
 */
@ConfigMapping(prefix = "vixshield.billing")
public interface BillingConfig {

    /** Part of the lookup key of every price at Stripe, so that old and new prices live side by side. */
    String catalogue();

    Map<String, Offer> plans();

    /** Secret of the hashes by which trials are remembered; another one forgets them all. */
    String trialSalt();

    /** Mailboxes for an hour: no trial. */
    Set<String> disposableDomains();

    /** Trials from one network within a day. */
    @WithDefault("5")
    int trialsPerNetwork();

    /** Members that a team can try it with. */
    @WithDefault("5")
    int trialSeats();

    /** An alert accepted later than this after it was due is late, and its day is free. */
    @WithDefault("15m")
    Duration lateAfter();

    interface Offer {
        String name();

        @WithDefault("0")
        long monthly();

        @WithDefault("0")
        long yearly();

        @WithDefault("1")
        int seats();

        int rank();

        Set<Feature> features();
    }
}
