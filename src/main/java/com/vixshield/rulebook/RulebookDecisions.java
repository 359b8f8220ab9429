package com.vixshield.rulebook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.rulebook.RulebookDecision.Taken;

/** Stores the operator's decisions on the versions. A decision is never changed or removed: another one follows it. */
@ApplicationScoped
public class RulebookDecisions {

    private static final String ALL = """
            select id, version, role, from_session, until_session, reason, decided_by, decided_at
            from rulebook_schedule order by id""";
    private static final String TAKE = """
            insert into rulebook_schedule (version, role, from_session, until_session, reason, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    DataSource database;
    @Inject
    Rulebooks rulebooks;
    @Inject
    Clock clock;

    public RulebookSchedule schedule() {
        return Statements.with(database, "the versions of the rulebook cannot be read",
                connection -> schedule(connection, rulebooks));
    }

    /** The same within a step of a job. */
    public static RulebookSchedule schedule(Connection connection, Rulebooks rulebooks) throws SQLException {
        return new RulebookSchedule(rulebooks.first().number(),
                all(connection).stream().map(Taken::decision).toList());
    }

    /** In the order in which they were taken. */
    public List<Taken> all() {
        return Statements.with(database, "the decisions on the rulebook cannot be read", RulebookDecisions::all);
    }

    /** Adds a decision; the same as what stands already, taken twice, is one. */
    public void take(RulebookDecision decision, String by) {
        boolean stands = all().stream().map(Taken::decision)
                .filter(known -> known.version().equals(decision.version()) && known.from().equals(decision.from()))
                .reduce((earlier, later) -> later)
                .filter(known -> known.role() == decision.role() && known.until().equals(decision.until())).isPresent();
        if (!stands || !schedule().role(decision.version(), decision.from()).equals(decision.role())) {
            Statements.with(database, "the decision cannot be kept",
                    connection -> Statements.update(connection, TAKE, decision.version(), decision.role().key(),
                            decision.from(), decision.until(), decision.reason(), by, clock.instant()));
        }
    }

    private static List<Taken> all(Connection connection) throws SQLException {
        return Statements.list(connection, ALL, RulebookDecisions::taken);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        RulebookRole role = RulebookRole.of(row.getString("role")).orElseThrow();
        return new Taken(row.getLong("id"),
                new RulebookDecision(row.getString("version"), role, row.getObject("from_session", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_session", LocalDate.class)), row.getString("reason")),
                row.getString("decided_by"), Statements.instant(row, "decided_at").orElseThrow());
    }
}
