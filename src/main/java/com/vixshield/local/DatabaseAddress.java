package com.vixshield.local;

import java.util.Map;

/** Names the variables by which the application finds its database; application.properties refers to these names. */
public final class DatabaseAddress {

    private DatabaseAddress() {
    }

    public static Map<String, String> of(LocalPostgres postgres) {
        return Map.of("DATABASE_URL", postgres.url(), "DATABASE_USER", "vixshield_app", "DATABASE_PASSWORD",
                postgres.password("app"), "DATABASE_OWNER_USER", "vixshield_owner", "DATABASE_OWNER_PASSWORD",
                postgres.password("owner"), "DATABASE_WORKER_USER", "vixshield_worker", "DATABASE_WORKER_PASSWORD",
                postgres.password("worker"));
    }
}
