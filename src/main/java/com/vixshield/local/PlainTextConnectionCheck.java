package com.vixshield.local;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.Driver;

/**
 * Refuses the start of the packaged application when a connection could be read or taken over on the way: to another
 * machine, and without TLS or without verifying the certificate. Hosts that the operator has named are exempt.
 */
final class PlainTextConnectionCheck {

    static final String TRUSTED = "VIXSHIELD_PLAIN_HOSTS";
    private static final Pattern LIST = Pattern.compile("[,\\s]+");

    private final StartSettings settings;
    private final Set<String> trusted;

    private PlainTextConnectionCheck(StartSettings settings) {
        this.settings = settings;
        this.trusted = LIST.splitAsStream(settings.get(TRUSTED, "")).filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @throws StartRefusedException naming the variables, not their values, which may hold passwords */
    static void refuse(StartSettings settings) {
        PlainTextConnectionCheck plain = new PlainTextConnectionCheck(settings);
        report(Stream.of(plain.database(), plain.http("OIDC_ISSUER"), plain.http("OIDC_BACKCHANNEL_URL"),
                plain.http("STRIPE_API_BASE"), plain.mail()));
    }

    /** For a command that connects to nothing else. */
    static void refuseDatabase(StartSettings settings) {
        report(Stream.of(new PlainTextConnectionCheck(settings).database()));
    }

    private static void report(Stream<Optional<String>> findings) {
        List<String> found = findings.flatMap(Optional::stream).toList();
        if (!found.isEmpty()) {
            throw new StartRefusedException(
                    "Not encrypted, or not verified, on the way to another machine: " + String.join("; ", found)
                            + ". Where the network between is your own, name the hosts in " + TRUSTED + " (see .env.example).");
        }
    }

    private Optional<String> database() {
        return settings.get("DATABASE_URL").filter(url -> !isVerified(Driver.parseURL(url, null)))
                .map(url -> "DATABASE_URL (needs sslmode=verify-full)");
    }

    /** The driver reads the address as it will when it connects; of several hosts each counts. */
    private boolean isVerified(Properties database) {
        if (database == null) {
            return false;
        }
        boolean checked = "verify-full".equals(database.getProperty("sslmode"))
                && !database.getProperty("sslfactory", "").contains("NonValidating")
                && !database.containsKey("sslhostnameverifier");
        return checked || LIST.splitAsStream(database.getProperty("PGHOST", "")).allMatch(this::mayBePlain);
    }

    private Optional<String> http(String name) {
        return settings.get(name).filter(url -> !url.startsWith("https://") && !mayBePlain(host(url)))
                .map(url -> name + " (needs https)");
    }

    private Optional<String> mail() {
        return settings.get("SMTP_HOST").filter(host -> !settings.get("SMTP_STARTTLS", "REQUIRED").equals("REQUIRED"))
                .filter(host -> !mayBePlain(host)).map(host -> "SMTP_STARTTLS (needs REQUIRED)");
    }

    private static String host(String url) {
        return LocalNames.hostOf(url).orElse("");
    }

    private boolean mayBePlain(String host) {
        return trusted.contains(host) || LocalNames.include(host);
    }
}
