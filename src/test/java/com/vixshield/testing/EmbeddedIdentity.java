package com.vixshield.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.vixshield.local.IdentityAddress;
import com.vixshield.local.IdentityStart;
import com.vixshield.local.LocalKeycloak;
import com.vixshield.local.LocalSecrets;
import com.vixshield.local.Realm;
import com.vixshield.local.StartSettings;
import com.vixshield.local.TestPostgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives tests that sign in the real Keycloak with our realm; its database and its mail come from EmbeddedServices. The next
 * start of the application finds it running, with everybody who has signed up.
 */
public class EmbeddedIdentity implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedIdentity running;

    private LocalKeycloak keycloak;
    private IdentityStart identity;
    private Realm realm;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        EmbeddedServices services = EmbeddedServices.running();
        Map<String, String> known = new HashMap<>(services.addresses());
        known.put("VIXSHIELD_OPERATOR_SECOND_FACTOR", "true");
        StartSettings settings = new StartSettings(known::get);
        LocalSecrets secrets = services.postgres().secrets();
        keycloak = new LocalKeycloak(TestPostgres.HOME, TestRun.port("identity"));
        try {
            identity = new IdentityStart(keycloak, secrets,
                    IdentityStart.environment(services.postgres().server(), secrets, settings));
            identity.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Map<String, String> addresses = IdentityAddress.of(keycloak.address(), secrets);
        realm = new Realm(keycloak.address(), secrets);
        running = this;
        return addresses;
    }

    /** The realm as its administrator sees it. */
    public static Realm realm() {
        return running.realm;
    }

    /** Does something while the service's process stands still: connections are taken and never answered. */
    public static <T> T whileHanging(Supplier<T> work) throws IOException, InterruptedException {
        String process = Files.readString(TestPostgres.HOME.resolve("keycloak.pid")).split("\\s+")[0];
        new ProcessBuilder("kill", "-STOP", process).start().waitFor();
        try {
            return work.get();
        } finally {
            new ProcessBuilder("kill", "-CONT", process).start().waitFor();
        }
    }

    /** Does something while there is no such service at all; afterwards there is again, with everything that it knew. */
    public static <T> T whileStopped(Supplier<T> work) throws IOException, InterruptedException {
        running.keycloak.stop();
        try {
            return work.get();
        } finally {
            running.identity.await();
        }
    }

    @Override
    public void stop() {
        // TestRun does
    }
}
