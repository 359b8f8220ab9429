package com.vixshield.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.vixshield.platform.sql.TransactionStatements;

/** Finds which signals a version has made. */
@ApplicationScoped
class RulebookUsage {

    private static final String SQL = """
            select min(session) as first, max(session) as last, count(distinct session) as sessions
            from signals where rulebook = ?""";

    /** @param sessions signals that name the version, of whatever data */
    record Span(LocalDate first, LocalDate last, long sessions) {
    }

    @Inject
    EntityManager database;

    /** Empty while no signal names it: then, and only then, it could still be withdrawn. */
    Optional<Span> of(Rulebook rulebook) {
        return TransactionStatements.first(database, SQL, RulebookUsage::span, rulebook.version()).flatMap(found -> found);
    }

    private static Optional<Span> span(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first", LocalDate.class);
        return first == null
                ? Optional.empty()
                : Optional.of(new Span(first, row.getObject("last", LocalDate.class), row.getLong("sessions")));
    }
}
