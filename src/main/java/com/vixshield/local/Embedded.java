package com.vixshield.local;

import java.nio.file.Path;
import java.util.List;

import io.quarkus.runtime.Application;

/** Starts whatever has no address configured, and stops it when the JVM ends. */
public final class Embedded {

    /** Outlives the class loader that development mode throws away on each reload. */
    private static final String STARTED = "vixshield.local.started";

    private static final List<String> REQUIRED = List.of("DATABASE_URL", "DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD",
            "DATABASE_WORKER_PASSWORD", "OIDC_ISSUER", "OIDC_CLIENT_SECRET", "OIDC_STATE_SECRET", "OIDC_TOKEN_SECRET");

    private final Settings settings;

    private Embedded(Settings settings) {
        this.settings = settings;
    }

    /**
     * To be called before Quarkus starts.
     *
     * @throws StartRefused when a port is taken or production lacks a variable
     */
    public static void start() {
        if (System.getProperty(STARTED) != null) {
            return;
        }
        Embedded embedded = new Embedded(Settings.ofProcess(Path.of(".env")));
        if (embedded.wanted()) {
            embedded.startParts();
        } else {
            embedded.requireAddresses();
        }
        System.setProperty(STARTED, "true");
    }

    private boolean wanted() {
        return settings.flag("VIXSHIELD_EMBEDDED", !packaged());
    }

    /** Quarkus tells the launch mode only after main has handed over to it; the loader of development mode is there before. */
    private static boolean packaged() {
        return !Embedded.class.getClassLoader().getClass().getSimpleName().equals("QuarkusClassLoader");
    }

    private void requireAddresses() {
        List<String> missing = REQUIRED.stream().filter(name -> !settings.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("Not configured: " + String.join(", ", missing)
                    + ". Set them (see .env.example), or set VIXSHIELD_EMBEDDED=true to run everything inside this machine.");
        }
    }

    private void startParts() {
        Ports.requireFree(settings.port("VIXSHIELD_HTTP_PORT", 8080), "the web pages", "VIXSHIELD_HTTP_PORT");
        Path home = Path.of(settings.get("VIXSHIELD_LOCAL_DIR", ".local"));
        LocalSecrets secrets = new LocalSecrets(home.resolve("secrets.properties"));
        if (!settings.has("DATABASE_URL")) {
            startDatabase(new LocalPostgres(home.resolve("postgres"), secrets, true));
        }
        if (!settings.has("OIDC_ISSUER")) {
            IdentityAddress.of(settings.port("VIXSHIELD_KEYCLOAK_PORT", 8180), secrets).forEach(System::setProperty);
        }
    }

    private void startDatabase(LocalPostgres postgres) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitApplicationEnd();
            postgres.stop();
        }, "stop-embedded"));
        postgres.start(settings.port("VIXSHIELD_POSTGRES_PORT", 54320));
        DatabaseAddress.of(postgres).forEach(System::setProperty);
    }

    /** Shutdown hooks run side by side; the application must be gone before its database is. */
    private static void awaitApplicationEnd() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
    }
}
