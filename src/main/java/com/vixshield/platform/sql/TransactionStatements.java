package com.vixshield.platform.sql;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import com.vixshield.platform.sql.Statements.Reader;
import com.vixshield.platform.sql.Statements.Work;

/**
 * Runs SQL in the transaction of an entity manager, in the style of {@link Statements}: for locks, conditional and
 * set-based statements beside entities. What the transaction has changed through entities is written before, so that the
 * statement sees it.
 */
public final class TransactionStatements {

    private TransactionStatements() {
    }

    public static int update(EntityManager entities, String sql, Object... values) {
        entities.flush();
        return on(entities, connection -> Statements.update(connection, sql, values));
    }

    public static <T> List<T> list(EntityManager entities, String sql, Reader<T> reader, Object... values) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        return on(entities, connection -> Statements.list(connection, sql, reader, values));
    }

    public static <T> Optional<T> first(EntityManager entities, String sql, Reader<T> reader, Object... values) {
        return list(entities, sql, reader, values).stream().findFirst();
    }

    private static <T> T on(EntityManager entities, Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::in);
    }
}
