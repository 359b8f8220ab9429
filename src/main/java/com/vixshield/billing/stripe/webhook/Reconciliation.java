package com.vixshield.billing.stripe.webhook;

import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.api.UnknownCustomerException;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Finds what the webhooks missed: lost events, and rows that no longer match Stripe. */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final Duration BACK = Duration.ofHours(2);
    /** Longer than Stripe knows an idempotency key. */
    private static final Duration KEY_LIFE = Duration.ofDays(2);

    private static final String OPEN = """
            select subscription_id from billing_subscriptions where status not in ('canceled', 'incomplete_expired')""";
    private static final String DRIFT = """
            insert into billing_drift (found_at, subscription_id, sweep, difference) values (?, ?, ?, ?)""";

    private final DataSource database;
    private final StripeGateway gateway;
    private final EventInbox inbox;
    private final SubscriptionSync sync;
    private final Clock clock;

    @Inject
    public Reconciliation(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, StripeGateway gateway,
            EventInbox inbox,
            SubscriptionSync sync, Clock clock) {
        this((DataSource) database, gateway, inbox, sync, clock);
    }

    public Reconciliation(DataSource database, StripeGateway gateway, EventInbox inbox, SubscriptionSync sync, Clock clock) {
        this.database = database;
        this.gateway = gateway;
        this.inbox = inbox;
        this.sync = sync;
        this.clock = clock;
    }

    /** @return events that Stripe could not deliver; they are in the inbox now */
    int fetchUndelivered() {
        var events = gateway.undeliveredSince(clock.instant().minus(BACK));
        events.forEach(event -> inbox.store(InboxEvent.parse(event)));
        return events.size();
    }

    /** @return rows that were wrong; they are right now, and each is written down */
    public int compareAll() {
        Set<String> ids = new TreeSet<>(gateway.subscriptionIds(Optional.empty()));
        ids.addAll(ours());
        return (int) ids.stream().filter(this::differed).count();
    }

    /** @return questions whose askers never came back for the answer */
    public int closeAbandoned() {
        return Statements.with(database, "the intents could not be closed",
                connection -> IdempotentRequests.giveUp(connection, clock.instant().minus(KEY_LIFE)));
    }

    private Set<String> ours() {
        return Statements.with(database, "the subscriptions could not be read",
                connection -> new TreeSet<>(Statements.list(connection, OPEN, row -> row.getString(1))));
    }

    private boolean differed(String id) {
        try {
            return Statements.transaction(database, transaction -> differed(transaction, id));
        } catch (UnknownCustomerException e) {
            LOG.infof("subscription %s belongs to no account of ours: %s", id, e.getMessage());
            return false;
        } catch (StripeFailureException e) {
            if (!e.isMissing()) {
                throw e;
            }
            LOG.errorf("subscription %s is ours and unknown to Stripe", id);
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("subscription " + id + " could not be compared", e);
        }
    }

    private boolean differed(Connection transaction, String id) throws SQLException {
        SubscriptionSync.Result result = sync.run(transaction, id, "nightly comparison");
        if (result.changed()) {
            Statements.update(transaction, DRIFT, clock.instant(), id, "nightly",
                    result.before().map(before -> difference(before, result.after())).orElse("was missing"));
        }
        return result.changed();
    }

    /** Only what differs, for people to read. */
    private static String difference(Subscription before, Subscription after) {
        return Stream.of(Subscription.class.getRecordComponents())
                .flatMap(field -> differences(field, value(field, before), value(field, after)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> differences(RecordComponent field, Object before, Object after) {
        if (before.equals(after)) {
            return Stream.empty();
        }
        return before instanceof Record
                ? Stream.of(field.getType().getRecordComponents())
                        .flatMap(part -> differences(part, value(part, before), value(part, after)))
                : Stream.of(field.getName() + " " + text(before) + " \u2192 " + text(after));
    }

    private static String text(Object value) {
        return value instanceof Optional<?> maybe ? maybe.map(String::valueOf).orElse("none") : String.valueOf(value);
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }
}
