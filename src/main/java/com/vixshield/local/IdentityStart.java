package com.vixshield.local;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.vixshield.platform.keycloak.KeycloakAdmin;

/** Starts the identity service beside the application, which meanwhile serves what needs no sign-in. */
public final class IdentityStart {

    /** Seen by every class loader, as interned strings are: two live reloads must not start two services. */
    private static final Object ONE_AT_A_TIME = "vixshield.local.identity.start".intern();

    /** Its first answers take long. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalKeycloak keycloak;
    private final LocalSecrets secrets;
    private final Map<String, String> environment;
    private final IdentityProgress progress = new IdentityProgress();

    public IdentityStart(LocalKeycloak keycloak, LocalSecrets secrets, Map<String, String> environment) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.environment = environment;
    }

    public static Map<String, String> environment(LocalPostgres postgres, LocalSecrets secrets, StartSettings settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", postgres.keycloakUrl());
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", postgres.password("keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        environment.put("OIDC_CLIENT_SECRET", secrets.get("oidc.client"));
        environment.put("OIDC_ADMIN_CLIENT_SECRET", secrets.get("oidc.admin"));
        environment.put("VIXSHIELD_URL", settings.get("VIXSHIELD_URL").orElseThrow());
        environment.put("VIXSHIELD_BACKCHANNEL_URL", settings.get("VIXSHIELD_URL").orElseThrow());
        environment.put("SMTP_HOST", settings.get("SMTP_HOST").orElseThrow());
        environment.put("SMTP_PORT", settings.get("SMTP_PORT").orElseThrow());
        environment.put(RealmSetup.SECOND_FACTOR, settings.get(RealmSetup.SECOND_FACTOR, "false"));
        environment.put("MAIL_FROM", settings.get("MAIL_FROM").orElseThrow());
        return environment;
    }

    void inBackground() {
        Thread thread = new Thread(this::now, "identity-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when people can sign in. */
    public void await() throws IOException, InterruptedException {
        synchronized (ONE_AT_A_TIME) {
            keycloak.start(environment, progress);
            KeycloakAdmin admin = KeycloakAdmin.ofUser(keycloak.address(), "vixshield", "admin",
                    secrets.get("keycloak.admin"), PATIENCE);
            new RealmSetup(admin).apply(environment, secrets.get("keycloak.operator"));
            progress.ready();
        }
    }

    private void now() {
        try {
            await();
            StartProgress
                    .say("Operator of this machine: " + RealmSetup.OPERATOR + ", password " + secrets.get("keycloak.operator"));
        } catch (IOException e) {
            progress.say("failed, so sign-in is unavailable: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
