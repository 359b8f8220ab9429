package com.vixshield.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Sets the application up as .env.example says for https behind a proxy on this machine, and makes it write down all that it
 * can. One profile for everything that only such a set-up shows: each costs a start.
 */
public class BehindAProxy implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("VIXSHIELD_PROXY", "true", "VIXSHIELD_TRUSTED_PROXIES", "127.0.0.1", "quarkus.http.host", "0.0.0.0",
                "VIXSHIELD_SECURE_COOKIES", "true", "quarkus.http.access-log.enabled", "true",
                "quarkus.log.category.\"com.vixshield\".level", "DEBUG");
    }
}
