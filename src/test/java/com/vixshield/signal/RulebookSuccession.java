package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.MarketInputs;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.rulebook.SecondVersion;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.VerifyCommand;
import com.vixshield.signal.settlement.RegradeCommand;
import com.vixshield.testing.Console;
import com.vixshield.testing.TestDatabase;

/**
 * Runs sessions in accelerated time in which a second version of the rulebook is first in shadow and then in force, the first
 * one beside it for a while; and checks what has come of it.
 */
final class RulebookSuccession {

    private static final String DECIDE = """
            insert into rulebook_schedule (version, role, from_session, until_session, reason, decided_by, decided_at)
            values ('%s', '%s', '%s', %s, 'decided in a test', 'operator', timestamptz '%s' - interval '3 days')""";
    private static final String VERSIONS = """
            select string_agg(rulebook || ' ' || first || ' ' || last || ' ' || n, ', ' order by first) from (
                select rulebook, min(session) as first, max(session) as last, count(*) as n from %s group by rulebook) spans""";
    private static final String WIDTHS = """
            select string_agg(distinct w.rulebook || ' ' || ((leg.value -> 'K4' ->> 'strike')::numeric
                       - (leg.value -> 'K3' ->> 'strike')::numeric)::int, ', ')
            from (select rulebook, document from signals
                  union all select rulebook, document from shadow_signals where document is not null) w,
                 lateral (select w.document::jsonb #> '{signal,tiers,delta_steward,legs}' as value) leg
            where leg.value is not null""";

    private final TestDatabase database;
    private final Rulebooks rulebooks = SecondVersion.published();
    private final SessionCalendar calendar = new SessionCalendar();
    private final MarketDataSource market = new StagedMarket(
            new DemoSource(calendar, Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC)), Map.of());
    private final List<LocalDate> sessions;
    private final int shadow;
    private final int promotion;
    private final int end;

    /**
     * @param shadow index of the session from which on the second version is in shadow
     * @param promotion from which on it is in force
     * @param end the last one with the first version in shadow
     */
    RulebookSuccession(TestDatabase database, LocalDate first, LocalDate last, int shadow, int promotion, int end) {
        this.database = database;
        this.sessions = calendar.sessions(first, last);
        this.shadow = shadow;
        this.promotion = promotion;
        this.end = end;
    }

    int sessions() {
        return sessions.size();
    }

    void run() throws SQLException {
        decide("1.1", "shadow", shadow, "null");
        decide("1.1", "in_force", promotion, "null");
        decide("1.0", "shadow", promotion, "'" + sessions.get(end) + "'");
        Node node = new Node(database.worker(), market, calendar, Duration.ZERO, 1, rulebooks);
        for (LocalDate session : sessions) {
            DaySchedule day = DaySchedule.of(calendar, session);
            for (Instant at : List.of(day.preview(), day.seal(), day.seal(), day.giveUp())) {
                node.passAt(at);
            }
        }
    }

    /** Which version made which signals, and which ran beside them. */
    void checkVersions() throws SQLException {
        assertThat(database.single(VERSIONS.formatted("signals"))).isEqualTo(
                span("1.0", 0, promotion - 1) + ", " + span("1.1", promotion, sessions.size() - 1));
        assertThat(database.single(VERSIONS.formatted("shadow_signals"))).isEqualTo(
                span("1.1", shadow, promotion - 1) + ", " + span("1.0", promotion, end));
        assertThat(database.single(WIDTHS)).isEqualTo("1.0 25, 1.1 30");
        assertThat(database.single("select count(*) from signals where document::jsonb #>> '{signal,rulebook}' <> rulebook"))
                .isEqualTo("0");
        assertThat(database.single("select count(*) from grades g join signals s on s.id = g.signal_id "
                + "where s.rulebook <> g.rulebook")).isEqualTo("0");
        LocalDate beside = sessions.get(promotion - 1);
        MarketInputs given = market.inputs(beside);
        assertThat(database.single("select document from signals where session = '" + beside + "'"))
                .as("a version in shadow does not touch the signal")
                .isEqualTo(new SignalDocument().write(PublishedSignal.of(rulebooks.first(), given.inputs(),
                        given.provenance())));
    }

    /** Both were graded on the same sessions, and differ. */
    void checkGrades() throws SQLException {
        assertThat(database.single("select count(*) from grades")).isEqualTo(String.valueOf(18 * graded()));
        assertThat(database.single("select count(*) from shadow_grades")).isEqualTo(String.valueOf(18 * shadows()));
        assertThat(Integer.parseInt(database.single("select count(*) from grades g join shadow_grades w "
                + "using (source, session, tier, basis) where g.pnl is distinct from w.pnl"))).isGreaterThan(shadows());
    }

    /** Nothing of a version in shadow leaves the house. */
    void checkNothingIsSent() throws SQLException {
        for (String table : List.of("alert_runs", "deliveries", "webhook_deliveries")) {
            assertThat(database.single("select count(*) from " + table)).as(table).isEqualTo("0");
        }
        assertThat(database.single("select count(*) from signals")).isEqualTo(String.valueOf(sessions.size()));
    }

    /** Of a session: six tiers at three credits in SPX and in three widths of XSP. */
    private static final int GRADES = 18 * (1 + 3);

    /** What anybody can check, and what happens when somebody changes the past of a shadow. */
    void checkChain(Path file) throws SQLException, IOException {
        List<SealedRecord> chain = new ArrayList<>();
        new LedgerQueries(database.app()).each("Demo data", 0, chain::add);
        assertThat(chain).hasSize(sessions.size() + graded());
        Files.createDirectories(file.getParent());
        Files.write(file, chain.stream().map(SealedRecord::line).toList());
        assertThat(Console.run(new VerifyCommand(), List.of("--record", file.toString()), System.out, System.err)).isZero();

        assertThat(regrade(0)).contains(graded() + " sessions, " + GRADES * graded() + " grades, 0 sessions with",
                shadows() + " sessions in shadow, " + 18 * shadows() + " grades, 0 sessions with a mismatch");
        LocalDate changed = sessions.get(shadow + 1);
        database.pastGuards("update shadow_grades set pnl = pnl + 0.01 where tier = 'delta_steward' and basis = 'mid' "
                + "and session = '" + changed + "'");
        assertThat(regrade(1)).contains(changed + " shadow 1.1 MISMATCH [delta_steward mid");
        database.pastGuards("update shadow_signals set document = replace(document, ' ', '') || ' ' where session = '"
                + sessions.get(shadow + 2) + "'");
        assertThat(regrade(1)).contains(sessions.get(shadow + 2) + " shadow 1.1 MISMATCH [the document is not what was sealed");
    }

    private String regrade(int code) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        assertThat(new RegradeCommand(database::worker, rulebooks).run(new PrintStream(report), System.err)).isEqualTo(code);
        return report.toString(StandardCharsets.UTF_8);
    }

    /** The last one settles after the run. */
    private int graded() {
        return sessions.size() - 1;
    }

    private int shadows() {
        return end - shadow + 1;
    }

    private String span(String version, int from, int to) {
        return version + " " + sessions.get(from) + " " + sessions.get(to) + " " + (to - from + 1);
    }

    private void decide(String version, String role, int from, String until) throws SQLException {
        database.single(DECIDE.formatted(version, role, sessions.get(from), until, sessions.get(from)));
    }
}
