package com.vixshield.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.vixshield.local.DatabaseAddress;
import com.vixshield.local.IdentityAddress;
import com.vixshield.local.LocalPostgres;
import com.vixshield.local.LocalSecrets;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A new PostgreSQL for this test run, on a port of its own. */
public class EmbeddedServices implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        Path home = Path.of("target", "embedded");
        LocalSecrets secrets = new LocalSecrets(home.resolve("secrets.properties"));
        postgres = LocalPostgres.fresh(home.resolve("postgres"), secrets);
        Map<String, String> addresses = new HashMap<>(DatabaseAddress.of(postgres));
        addresses.put("vixshield.test.superuser-password", postgres.password("superuser"));
        addresses.putAll(IdentityAddress.of(8180, secrets));
        return addresses;
    }

    @Override
    public void stop() {
        postgres.stop();
    }
}
