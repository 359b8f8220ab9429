package com.vixshield.billing.stripe.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import com.vixshield.billing.stripe.api.UnknownCustomerException;
import com.vixshield.platform.sql.Statements;

/** Maps a Stripe customer to an account. Only this table says it: never an email address, never what an event claims. */
public final class StripeCustomers {

    private static final String ACCOUNT = "select account_id from billing_customers where customer_id = ?";
    private static final String CUSTOMER = """
            select customer_id from billing_customers where account_id = ? and deleted_at is null""";
    private static final String ADD = """
            insert into billing_customers (account_id, customer_id, created_at) values (?, ?, ?) on conflict do nothing""";
    private static final String DELETED = """
            update billing_customers set deleted_at = ? where customer_id = ? and deleted_at is null""";

    private static final String GONE = """
            select count(*) from billing_customers where account_id = ? and deleted_at is not null""";

    private StripeCustomers() {
    }

    static UUID account(Connection connection, String customer) throws SQLException {
        return Statements.first(connection, ACCOUNT, row -> row.getObject(1, UUID.class), customer)
                .orElseThrow(() -> new UnknownCustomerException(customer));
    }

    public static Optional<String> of(Connection connection, UUID account) throws SQLException {
        return Statements.first(connection, CUSTOMER, row -> row.getString(1), account);
    }

    /** How many customers of this account have been deleted at Stripe. */
    public static long deleted(Connection connection, UUID account) throws SQLException {
        return Statements.first(connection, GONE, row -> row.getLong(1), account).orElse(0L);
    }

    public static void add(Connection connection, UUID account, String customer, java.time.Instant now) throws SQLException {
        Statements.update(connection, ADD, account, customer, now);
    }

    public static void deleted(Connection connection, String customer, java.time.Instant now) throws SQLException {
        Statements.update(connection, DELETED, now, customer);
    }
}
