package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.platform.sql.Statements;

/** Stores disputed payments. */
final class DisputeStore {

    private static final String PUT = """
            insert into billing_disputes (account_id, dispute_id, subscription_id, status, amount, currency, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, dispute_id) do update set status = excluded.status, amount = excluded.amount""";
    private static final String STATES = "select status from billing_disputes where account_id = ? and subscription_id = ?";

    private DisputeStore() {
    }

    static void put(Connection connection, UUID account, com.stripe.model.Dispute one, Optional<String> subscription)
            throws SQLException {
        Statements.update(connection, PUT, account, one.getId(), subscription, one.getStatus(), one.getAmount(),
                one.getCurrency(), Instant.ofEpochSecond(one.getCreated()));
    }

    /** The worst of all that there are about one subscription. */
    static Dispute of(Connection connection, UUID account, String subscription) throws SQLException {
        List<String> states = Statements.list(connection, STATES, row -> row.getString(1), account, subscription);
        if (states.contains("lost")) {
            return Dispute.LOST;
        }
        boolean open = states.stream().anyMatch(state -> !state.equals("won") && !state.equals("warning_closed"));
        return states.isEmpty() ? Dispute.NONE : open ? Dispute.OPEN : Dispute.WON;
    }
}
