package com.vixshield.market.store.table;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs several statements, all or none: a page's transaction is of another role, so it waits outside. Without
 * the application, for the import command, there is none.
 */
public final class StoreTransaction {

    private StoreTransaction() {
    }

    /** @param step for the complaint when the database fails */
    public static <T> T in(DataSource database, String step, Statements.Work<T> work) {
        if (Arc.container() == null) {
            return run(database, step, work);
        }
        return QuarkusTransaction.suspendingExisting().call(() -> run(database, step, work));
    }

    private static <T> T run(DataSource database, String step, Statements.Work<T> work) {
        try {
            return Statements.transaction(database, work);
        } catch (SQLException e) {
            throw new StoreException(step, e);
        }
    }
}
