package com.vixshield.account.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.platform.sql.Statements;

/** Removes a deleted account's addresses from payment events, including those that Stripe delivers later. */
@ApplicationScoped
class LatePaymentEvents {

    private static final String ERASE = """
            delete from stripe_events s where s.received_at >= ? and exists (select 1 from erasures e, unnest(e.echoes) echo
                where e.account = ? and (s.customer_id = echo or s.subscription_id = echo or s.object_id = echo
                    or position(echo in s.payload) > 0))""";

    void erase(Connection connection, UUID account, Instant since) throws SQLException {
        Statements.update(connection, ERASE, since, account);
    }
}
