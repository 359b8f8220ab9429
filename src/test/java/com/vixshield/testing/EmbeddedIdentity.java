package com.vixshield.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.vixshield.local.IdentityAddress;
import com.vixshield.local.IdentityStart;
import com.vixshield.local.LocalKeycloak;
import com.vixshield.local.Ports;
import com.vixshield.local.Settings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The real Keycloak with our realm, for tests that sign in; its database and its mail come from EmbeddedServices. */
public class EmbeddedIdentity implements QuarkusTestResourceLifecycleManager {

    private LocalKeycloak keycloak;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        EmbeddedServices services = EmbeddedServices.running();
        Settings settings = new Settings(services.addresses()::get);
        keycloak = new LocalKeycloak(EmbeddedServices.HOME, Ports.anyFree());
        try {
            new IdentityStart(keycloak, services.secrets(),
                    IdentityStart.environment(services.postgres(), services.secrets(), settings)).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return IdentityAddress.of(keycloak.address(), services.secrets());
    }

    @Override
    public void stop() {
        keycloak.stop();
    }
}
