package com.vixshield.local;

import java.nio.file.Path;
import java.util.List;

import io.quarkus.runtime.Application;

/** Starts whatever has no address configured, and stops it when the JVM ends. */
public final class EmbeddedStart {

    /** Outlives the class loader that development mode throws away on each reload. */
    private static final String STARTED = "vixshield.local.started";

    private static final List<String> REQUIRED = List.of("VIXSHIELD_URL", "DATABASE_URL", "DATABASE_PASSWORD",
            "DATABASE_OWNER_PASSWORD", "DATABASE_WORKER_PASSWORD", "OIDC_ISSUER", "OIDC_CLIENT_SECRET", "OIDC_STATE_SECRET",
            "OIDC_TOKEN_SECRET", "OIDC_ADMIN_CLIENT_ID", "OIDC_ADMIN_CLIENT_SECRET", "SMTP_HOST", "MAIL_FROM",
            "VIXSHIELD_SEAL_KEY", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET",
            "TRIAL_SALT", "WEBHOOK_KEY");

    private final StartSettings settings;

    private EmbeddedStart(StartSettings settings) {
        this.settings = settings;
    }

    /**
     * To be called before Quarkus starts.
     *
     * @throws StartRefusedException when a port is taken, or production lacks a variable, has a secret that everybody knows,
     *         would talk to another machine in the clear, or has a mail relay that does not take its mail
     */
    public static void start() {
        EmbeddedStart embedded = new EmbeddedStart(StartSettings.ofProcess(Path.of(".env")));
        if (embedded.wanted()) {
            embedded.startParts(System.getProperty(STARTED) != null);
        } else {
            requireConfigured(embedded.settings);
            RelayCheck.refuse(embedded.settings).ifPresent(System.err::println);
        }
        System.setProperty(STARTED, "true");
        embedded.settings.get("VIXSHIELD_URL").filter(url -> url.startsWith("https:"))
                .ifPresent(url -> System.setProperty("VIXSHIELD_SECURE_COOKIES", "true"));
    }

    private boolean wanted() {
        return settings.flag("VIXSHIELD_EMBEDDED", !packaged());
    }

    /** Quarkus tells the launch mode only after main has handed over to it; the loader of development mode is there before. */
    private static boolean packaged() {
        return !EmbeddedStart.class.getClassLoader().getClass().getSimpleName().equals("QuarkusClassLoader");
    }

    static void requireConfigured(StartSettings settings) {
        List<String> missing = REQUIRED.stream().filter(name -> !settings.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException("Not configured: " + String.join(", ", missing)
                    + ". Set them (see .env.example), or set VIXSHIELD_EMBEDDED=true to run everything inside this machine.");
        }
        if (!settings.flag(RealmSetup.SECOND_FACTOR, true)) {
            throw new StartRefusedException(RealmSetup.SECOND_FACTOR + "=false is for the embedded identity service only.");
        }
        ExampleSecrets.refuse(settings);
        PlainTextConnectionCheck.refuse(settings);
    }

    private void startParts(boolean reload) {
        EmbeddedParts parts = new EmbeddedParts(settings);
        if (reload) {
            parts.resume();
            return;
        }
        Ports.requireFree(parts.httpPort(), "the web pages", "VIXSHIELD_HTTP_PORT");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitApplicationEnd();
            parts.stop();
        }, "stop-embedded"));
        parts.start();
    }

    /** Shutdown hooks run side by side; the application must be gone before its database is. */
    private static void awaitApplicationEnd() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
    }
}
