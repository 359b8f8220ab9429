package com.vixshield.platform.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.platform.Secrets;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Takes from a bucket: one statement, timed by the database's clock, right however many nodes ask at once. */
@ApplicationScoped
public class RateLimits {

    private static final String TAKE = """
            insert into token_buckets as b (key, tokens, granted, filled_at)
            values (?, ? - 1, true, clock_timestamp())
            on conflict (key) do update
            set granted = least(?, b.tokens + extract(epoch from clock_timestamp() - b.filled_at) * ?) >= 1,
                tokens = least(?, b.tokens + extract(epoch from clock_timestamp() - b.filled_at) * ?)
                       - case when least(?, b.tokens + extract(epoch from clock_timestamp() - b.filled_at) * ?) >= 1
                              then 1 else 0 end,
                filled_at = clock_timestamp()
            returning granted, tokens""";

    @Inject
    AgroalDataSource database;
    @ConfigProperty(name = "vixshield.limits.scale", defaultValue = "1")
    int scale;

    /** A limit of pages as it applies on this installation, where many may come from one address. */
    public RateLimit scaled(RateLimit limit) {
        return new RateLimit(limit.burst() * scale, limit.perMinute() * scale);
    }

    /** @param what is limited, such as "api token 7f…"; only its hash is kept */
    public RateLimitResult take(String what, RateLimit limit) {
        double burst = limit.burst();
        double rate = limit.perSecond();
        return Statements.with(database, "the limit could not be read", connection -> Statements.first(connection, TAKE,
                row -> RateLimitResult.of(limit, row.getBoolean(1), row.getDouble(2)), Secrets.hash(what), burst, burst, rate,
                burst, rate, burst, rate)).orElseThrow();
    }
}
