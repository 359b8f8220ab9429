package com.vixshield.rulebook;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Finds which signals a version has made. */
@ApplicationScoped
class RulebookUsage {

    private static final String SQL = """
            select min(session), max(session), count(distinct session) from signals where rulebook = :version""";

    /** @param sessions signals that name the version, of whatever data */
    record Span(LocalDate first, LocalDate last, long sessions) {
    }

    @Inject
    EntityManager database;

    /** Empty while no signal names it: then, and only then, it could still be withdrawn. */
    Optional<Span> of(Rulebook rulebook) {
        Object[] row = (Object[]) database.createNativeQuery(SQL).setParameter("version", rulebook.version()).getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new Span(date(row[0]), date(row[1]), ((Number) row[2]).longValue()));
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
