package com.vixshield.billing.stripe.action;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.api.UnknownCustomerException;
import com.vixshield.billing.stripe.webhook.SubscriptionSync;
import com.vixshield.platform.sql.Statements;

/** Changes a subscription at Stripe once, and reads the result back at once. */
public record SubscriptionActions(DataSource worker, StripeGateway gateway, SubscriptionSync sync, IdempotentRequests intents) {

    private static final Logger LOG = Logger.getLogger(SubscriptionActions.class);
    /** After this nothing of an unanswered act is under way at Stripe any more: how things stand says whether it was done. */
    private static final IdempotentRequests.Term ACT = new IdempotentRequests.Term(Duration.ZERO, Duration.ofMinutes(10));

    /** Whose it is. */
    public record Owned(UUID account, Subscription subscription) {
    }

    /** @param sql of whole rows of our subscriptions */
    public List<Owned> find(String sql, Object... values) {
        return Statements.with(worker, "the subscriptions could not be read",
                connection -> Statements.list(connection, sql,
                        row -> new Owned(row.getObject("account_id", UUID.class), SubscriptionStore.read(row)), values));
    }

    /**
     * @param there whether the subscription, as Stripe shows it, is what the act would make of it
     * @param call gets the idempotency key
     */
    public void once(UUID account, String operation, Subscription one, Predicate<Subscription> there, Consumer<String> call) {
        intents.once(account, operation, one.id(), ACT, new IdempotentRequests.Wish() {
            @Override
            public String ask(IdempotentRequests.Intent intent) {
                call.accept(intent.key());
                return "done";
            }

            @Override
            public Optional<String> found(IdempotentRequests.Intent intent) {
                return Optional.of("done").filter(done -> there.test(gateway.subscription(one.id()).subscription()));
            }
        });
    }

    public void andRead(Subscription one, String source, Consumer<Subscription> act) {
        try {
            act.accept(one);
        } catch (StripeFailureException e) {
            if (!e.isPassing()) {
                // refused, perhaps because it is no longer what our rows say: then show what it is
                read(one.id(), source);
            }
            throw e;
        }
        read(one.id(), source);
    }

    void read(String subscription, String source) {
        try {
            Statements.transaction(worker, transaction -> sync.run(transaction, subscription, source));
        } catch (SQLException | StripeFailureException | UnknownCustomerException e) {
            // what was asked of Stripe is done: its event, or the nightly comparison, brings it here
            LOG.warnf("subscription %s is read later: %s", subscription, e.getMessage());
        }
    }
}
