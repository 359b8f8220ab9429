package com.vixshield.billing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionEntity;

/** Loads what the access decision about an account needs, and makes it. Row level security keeps other accounts out. */
@ApplicationScoped
public class AccessService {

    @Inject
    Clock clock;

    public Access of(UUID account) {
        return of(account, subscriptions(account));
    }

    /** @param subscriptions of the account, all of them */
    public Access of(UUID account, List<Subscription> subscriptions) {
        return Access.of(subscriptions, AccessGrant.in(account), clock.instant());
    }

    public List<Subscription> subscriptions(UUID account) {
        return SubscriptionEntity.of(account);
    }

    /** The live subscription that counts, else the last. */
    public Optional<Subscription> current(UUID account) {
        return Subscription.current(subscriptions(account));
    }
}
