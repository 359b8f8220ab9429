package com.vixshield.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.platform.sql.Statements;

/** Appends to the log of each subscription, from which the operator's numbers are recomputed. */
public final class BillingLog {

    private static final String APPEND = """
            insert into billing_events (account_id, at, kind, subscription_id, status_before, status_after, plan, period, seats,
                currency, mrr, source_event)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private BillingLog() {
    }

    /** Writes a line if anything of business has changed. */
    public static void append(Connection connection, UUID account, Optional<Subscription> before, Subscription after,
            Instant now, String source) throws SQLException {
        Optional<String> kind = kind(before, after);
        if (kind.isPresent()) {
            Statements.update(connection, APPEND, account, now, kind, after.id(), before.map(was -> was.status().code()),
                    after.status().code(), after.plan(), after.period().code(), after.seats(), after.currency(),
                    after.monthlyRevenue(), source);
        }
    }

    static Optional<String> kind(Optional<Subscription> before, Subscription after) {
        if (before.isEmpty()) {
            return Optional.of(after.isTrial() ? "trial_started" : "started");
        }
        Subscription was = before.get();
        if (was.status() != after.status()) {
            return Optional.of(turn(was.status(), after.status()));
        }
        if (was.dispute() != after.dispute()) {
            return Optional.of("dispute_" + after.dispute().code());
        }
        if (was.monthlyRevenue() != after.monthlyRevenue() || !was.plan().equals(after.plan())) {
            return Optional.of(after.monthlyRevenue() >= was.monthlyRevenue() ? "grown" : "shrunk");
        }
        if (!was.cancelAt().equals(after.cancelAt())) {
            return Optional.of(after.cancelAt().isPresent() ? "cancel_asked" : "cancel_undone");
        }
        return Optional.empty();
    }

    private static String turn(SubscriptionStatus before, SubscriptionStatus after) {
        return switch (after) {
            case ACTIVE -> before == SubscriptionStatus.TRIALING
                    ? "converted"
                    : before == SubscriptionStatus.INCOMPLETE ? "started" : "recovered";
            case CANCELED, INCOMPLETE_EXPIRED -> "ended";
            default -> after.code();
        };
    }
}
