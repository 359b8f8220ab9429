package com.vixshield.signal.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.rulebook.Rulebook;
import com.vixshield.rulebook.RulebookUsage;

/** Finds the signals that name a version, of whatever data. */
@ApplicationScoped
class SignalsByRulebook implements RulebookUsage {

    private static final String SQL = """
            select min(session), max(session), count(distinct session) from signals where rulebook = ?""";

    @Inject
    DataSource database;

    @Override
    public Optional<Span> of(Rulebook rulebook) {
        return Statements.with(database, "the signals of a rulebook cannot be counted",
                connection -> Statements.first(connection, SQL, SignalsByRulebook::span, rulebook.version()))
                .filter(span -> span.sessions() > 0);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getLong(3));
    }
}
