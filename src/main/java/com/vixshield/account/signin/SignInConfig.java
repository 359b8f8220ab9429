package com.vixshield.account.signin;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/** Configures how the application reaches the identity service and is known to it. */
@ConfigMapping(prefix = "vixshield.sign-in")
public interface SignInConfig {

    /** Address of the realm, for requests from here. */
    String service();

    /** Address of the realm as it names itself, and as browsers reach it. */
    String issuer();

    String clientId();

    String clientSecret();

    /** Encrypts the tokens in the database. */
    String tokenSecret();

    /** How long one question to the service may take: longer than a good answer ever does, shorter than a reader waits. */
    Duration patience();

    /** Whether an operator's pages need a sign-in with one; off only with the embedded identity service. */
    boolean operatorSecondFactor();

    /** True where the site is on https. */
    @WithName("secure-cookies")
    boolean secureCookies();
}
