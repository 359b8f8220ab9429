package com.vixshield.billing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Loads what the access decision about an account needs, and makes it. Row level security keeps other accounts out. */
@ApplicationScoped
public class AccessService {

    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;

    public Access of(UUID account) {
        return Access.of(subscriptions(account), AccessGrant.in(account), clock.instant());
    }

    public List<Subscription> subscriptions(UUID account) {
        return Statements.with(database, "the subscriptions could not be read",
                connection -> SubscriptionStore.of(connection, account));
    }
}
