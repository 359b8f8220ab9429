package com.vixshield.platform;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;

/**
 * Sets the tenant on each connection taken from the pool. A connection never keeps the values of its previous use, and
 * without a request all of them are empty: the policies then show no row.
 */
@Singleton
class TenantConnections implements AgroalPoolInterceptor {

    private static final String SETTINGS = """
            select set_config('app.account', ?, false), set_config('app.identity', ?, false),
                   set_config('app.unsubscribe', ?, false), set_config('app.secret', ?, false)""";
    private static final String ONLY_READ = "select set_config('transaction_read_only', 'on', true)";

    @Inject
    Tenant tenant;

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean inRequest = Arc.container().requestContext().isActive();
        try {
            Statements.run(connection, SETTINGS, inRequest ? tenant.account() : "", inRequest ? tenant.identity() : "",
                    inRequest ? tenant.unsubscribeToken() : "", inRequest ? tenant.secret() : "");
            if (inRequest && tenant.onlyReads()) {
                onlyRead(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection without its tenant", e);
        }
    }

    /**
     * Of this transaction, not of the connection: its next user writes again. Where there is no transaction it has no effect.
     */
    private static void onlyRead(Connection connection) throws SQLException {
        Statements.run(connection, ONLY_READ);
    }
}
