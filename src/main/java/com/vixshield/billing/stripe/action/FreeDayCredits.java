package com.vixshield.billing.stripe.action;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.billing.AlertCredit;
import com.vixshield.billing.BillingMailOutbox;
import com.vixshield.billing.BillingMailOutbox.Letter;
import com.vixshield.billing.FreeDay;
import com.vixshield.billing.MoneyFormat;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;

/** Credits a free day: a paying account gets a day's price off the next invoice, a trial one day more. */
@ApplicationScoped
public class FreeDayCredits implements AlertCredit {

    private static final Logger LOG = Logger.getLogger(FreeDayCredits.class);

    private static final String ADD = """
            insert into billing_free_days (account_id, run_id, reason, how, amount, currency, credited_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String TRIAL_END = """
            select ends_at from access_grants where account_id = ? and kind <> 'comp' order by ends_at desc limit 1""";
    private static final String DAY_MORE = """
            insert into access_grants (account_id, id, kind, starts_at, ends_at, reason, plan)
            values (?, ?, 'free_day', ?, ?, ?, 'solo')""";

    private final DataSource database;
    private final StripeGateway gateway;
    private final Clock clock;

    @Inject
    public FreeDayCredits(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, StripeGateway gateway,
            Clock clock) {
        this((DataSource) database, gateway, clock);
    }

    public FreeDayCredits(DataSource database, StripeGateway gateway, Clock clock) {
        this.database = database;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public void owe(UUID account, UUID run, String reason) {
        try {
            Statements.transaction(database, transaction -> credit(transaction, account, run, reason));
        } catch (StripeFailureException e) {
            LOG.warnf("the free day of account %s is credited later: %s", account, e.getMessage());
        } catch (SQLException e) {
            throw new IllegalStateException("the free day could not be credited", e);
        }
    }

    /** @return false when it is credited already */
    private boolean credit(Connection transaction, UUID account, UUID run, String reason) throws SQLException {
        Instant now = clock.instant();
        Optional<Subscription> paying = SubscriptionStore.of(transaction, account).stream()
                .filter(one -> one.isLive() && one.status() != SubscriptionStatus.INCOMPLETE).findFirst();
        long amount = paying.map(FreeDayCredits::day).orElse(0L);
        FreeDay.How how = paying.isPresent() ? FreeDay.How.CREDIT : FreeDay.How.GRANT;
        if (Statements.update(transaction, ADD, account, run, reason, how.code(), amount, paying.map(Subscription::currency),
                now) == 0) {
            return false;
        }
        if (paying.isPresent()) {
            creditOnce(account, run, reason, paying.get(), amount);
        } else {
            dayMore(transaction, account, run, reason, now);
        }
        String words = paying.isPresent()
                ? MoneyFormat.of(amount, paying.get().currency()) + " comes off your next invoice."
                : "Your trial lasts a day longer.";
        BillingMailOutbox.enqueue(transaction, account, new Letter("free-day:" + run, "free-day", "A day on us: " + reason,
                "That should not happen, so the day is free. " + words + " You need not do anything.", "/billing"), now);
        return true;
    }

    /** A crash between the credit and our note does not credit twice, however much later the sweep comes back. */
    private void creditOnce(UUID account, UUID run, String reason, Subscription paying, long amount) {
        if (!new ExistingObjects(gateway).credit(paying.customerId(), run)) {
            gateway.credit(paying.customerId(), amount, paying.currency(), "Free day: " + reason, run,
                    IdempotentRequests.key(account, "free day", run));
        }
    }

    private static void dayMore(Connection transaction, UUID account, UUID run, String reason, Instant now)
            throws SQLException {
        Instant end = Statements.first(transaction, TRIAL_END, row -> Statements.instant(row, "ends_at").orElseThrow(), account)
                .filter(now::isBefore).orElse(now);
        Statements.update(transaction, DAY_MORE, account, run, end, end.plus(Duration.ofDays(1)), reason);
    }

    private static long day(Subscription one) {
        long days = Math.max(1, Duration.between(one.periodStart(), one.periodEnd()).toDays());
        return Math.round(one.price().recurring() / (double) days);
    }
}
