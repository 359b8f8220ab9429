package com.vixshield.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts the embedded services of one installation: a database, an identity service, a mailbox and a payment simulator,
 * each only where no other is configured.
 */
final class EmbeddedParts {

    private final StartSettings settings;
    private final LocalSecrets secrets;
    private final LocalPostgres postgres;
    private final LocalKeycloak keycloak;
    private final Path home;

    EmbeddedParts(StartSettings settings) {
        this.settings = settings;
        this.home = Path.of(settings.get("VIXSHIELD_LOCAL_DIR", ".local"));
        this.secrets = new LocalSecrets(home.resolve("secrets.properties"));
        this.postgres = new LocalPostgres(home.resolve("postgres"), secrets, true);
        this.keycloak = new LocalKeycloak(home, settings.port("VIXSHIELD_KEYCLOAK_PORT", 8180));
    }

    int httpPort() {
        return settings.port("VIXSHIELD_HTTP_PORT", 8080);
    }

    void start() {
        // whoever reaches these pages reads everybody's mail
        announce(Map.of("VIXSHIELD_URL", "http://localhost:" + httpPort(), "vixshield.embedded", "true", "VIXSHIELD_HTTP_HOST",
                "127.0.0.1"));
        announce(SealAddress.of(secrets));
        announce(Map.of("VIXSHIELD_MANAGEMENT_PORT", Integer.toString(managementPort())));
        boolean identity = !settings.has("OIDC_ISSUER");
        boolean database = !settings.has("DATABASE_URL");
        if (!settings.has("SMTP_HOST")) {
            startMail();
        }
        startPayments();
        if (identity) {
            keycloak.requirePort();
        }
        if (database || identity) {
            startPostgres();
        }
        if (database) {
            announce(DatabaseAddress.of(postgres));
        }
        if (identity) {
            startIdentity();
        }
    }

    /** Local installations do not use the probes: the usual port being taken must not stop the start. */
    private int managementPort() {
        int wanted = settings.port("VIXSHIELD_MANAGEMENT_PORT", 9000);
        return Ports.free(wanted) ? wanted : Ports.anyFree();
    }

    /** Nothing but the database, for a command. */
    void startDatabase() {
        startPostgres();
        announce(DatabaseAddress.of(postgres));
    }

    void stopDatabase() {
        postgres.stop();
    }

    private void startPostgres() {
        postgres.start(settings.port("VIXSHIELD_POSTGRES_PORT", 54320));
    }

    /** A live reload drops the class loader of the thread that starts the identity service; another one carries on. */
    void resume() {
        startPayments();
        if (new IdentityProgress().waitingFor().isPresent()) {
            postgres.start(0);
            identityStart().inBackground();
        }
    }

    void stop() {
        keycloak.stop();
        postgres.stop();
    }

    private void startMail() {
        int port = settings.port("VIXSHIELD_SMTP_PORT", 2525);
        LocalMail.start(port);
        announce(MailAddress.of(port));
    }

    /** Also after a live reload, whose new classes must answer from then on. */
    private void startPayments() {
        announce(Map.of("TRIAL_SALT", secrets.get("trial.salt"), "WEBHOOK_KEY", secrets.get("webhook.key")));
        if (!settings.has("STRIPE_SECRET_KEY") || settings.has(LocalStripe.RUNNING)) {
            announce(LocalStripe.start(settings.port("VIXSHIELD_STRIPE_PORT", 12111), home, webhooks(), secrets));
        }
    }

    /** Elsewhere to observe what passes between the simulator and the application. */
    private URI webhooks() {
        return URI.create(
                settings.get("VIXSHIELD_STRIPE_WEBHOOKS", "http://localhost:" + httpPort() + "/webhooks/stripe"));
    }

    private void startIdentity() {
        announce(IdentityAddress.of(keycloak.address(), secrets));
        announce(Map.of("vixshield.local.operator-second-factor", settings.get(RealmSetup.SECOND_FACTOR, "false")));
        new IdentityProgress().say("waiting for its turn");
        identityStart().inBackground();
    }

    private IdentityStart identityStart() {
        return new IdentityStart(keycloak, secrets, IdentityStart.environment(postgres, secrets, settings));
    }

    /** Where the user has set a variable, it stays. */
    private void announce(Map<String, String> addresses) {
        addresses.forEach((name, value) -> {
            if (!settings.has(name)) {
                System.setProperty(name, value);
            }
        });
    }
}
