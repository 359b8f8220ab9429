package com.vixshield.local;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises secrets that were published as examples: whoever knows them signs records, forges webhooks of the payment service,
 * or reads sessions.
 */
final class ExampleSecrets {

    /** Every variable of the application that must be known to nobody else. */
    static final List<String> NAMES = List.of("VIXSHIELD_SEAL_KEY", "DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD",
            "DATABASE_WORKER_PASSWORD", "OIDC_CLIENT_SECRET", "OIDC_STATE_SECRET", "OIDC_TOKEN_SECRET",
            "OIDC_ADMIN_CLIENT_SECRET",
            "SMTP_PASSWORD", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "TRIAL_SALT", "WEBHOOK_KEY");
    /** All of .env.example's had it in them, until none stood there. */
    private static final List<String> MARKS = List.of("change-me", "changeme", "change_me");
    /** Published: the seal key of earlier examples, and what the simulator and our tests go by. */
    private static final Set<String> PUBLISHED = Set.of("MC4CAQAwBQYDK2VwBCIEIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
            "sk_test_simulator", "whsec_test");

    private ExampleSecrets() {
    }

    /** @throws StartRefusedException naming the variables, and no value */
    static void refuse(StartSettings settings) {
        List<String> found = NAMES.stream().filter(name -> settings.get(name).filter(ExampleSecrets::isExample).isPresent())
                .toList();
        if (!found.isEmpty()) {
            throw new StartRefusedException("Published as an example, so known to everybody: " + String.join(", ", found)
                    + ". Make your own; sh docker/new-env.sh shows how.");
        }
    }

    /** One of two webhook secrets is enough, and a key may be written as PEM, of which only the middle is the key. */
    private static boolean isExample(String value) {
        String plain = value.replaceAll("-----[A-Z ]+-----|\\s", "");
        return MARKS.stream().anyMatch(plain.toLowerCase(Locale.ROOT)::contains)
                || List.of(plain.split(",")).stream().anyMatch(PUBLISHED::contains);
    }
}
