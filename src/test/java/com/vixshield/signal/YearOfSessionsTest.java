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
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.signal.day.DaySchedule;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.VerifyCommand;
import com.vixshield.signal.settlement.RegradeCommand;
import com.vixshield.testing.Console;
import com.vixshield.testing.Seed;
import com.vixshield.testing.TestDatabase;

/**
 * Passes many sessions in accelerated time, twice: once on one node with a good clock, once through everything that can befall
 * a fleet. Both must leave the same chain.
 */
class YearOfSessionsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 27);
    private static final LocalDate MOURNING = LocalDate.of(2025, 12, 2);
    private static final Path RECORD = Path.of("target", "reports", "record.jsonl");
    /** Six tiers at three credits in SPX and in three widths of XSP. */
    private static final int GRADES_A_SESSION = 18 * (1 + 3);
    private static final String GRADES = """
            select md5(string_agg(concat_ws('|', session, tier, basis, sequence, regime, hold, suspended, refused_by, decided_by,
                       no_condor, credit, owed, fees, pnl, max_loss, pop, break_even_rate), ';' order by session, tier, basis))
            from grades""";

    private final TestDatabase quiet = TestDatabase.start();
    private final TestDatabase stormy = TestDatabase.start();
    private final SessionCalendar calendar = new SessionCalendar(Set.of(MOURNING));
    private final Clock after = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);
    private final MarketDataSource market = new StagedMarket(new DemoSource(calendar, after), Map.of(
            LocalDate.of(2025, 12, 3), StagedMarket.outage(), LocalDate.of(2026, 3, 9), StagedMarket.outage(),
            LocalDate.of(2026, 3, 10), StagedMarket.outage(),
            LocalDate.of(2026, 6, 1), new IllegalArgumentException("a fault of ours")));
    private final Random random = Seed.random();
    private final ExecutorService fleet = Executors.newFixedThreadPool(5);

    @AfterEach
    void stop() {
        fleet.shutdownNow();
        quiet.close();
        stormy.close();
    }

    /** Holds the end of summer time, Thanksgiving with its half day, an unforeseen closure and an outage. */
    @Test
    void killsDuplicatesAndClocksLeaveTheSameSealsInSixWeeks() throws Exception {
        leaveTheSameSeals(LocalDate.of(2025, 12, 4), 27, 1);
    }

    /** Holds both changes of the clocks, and faults of the provider's and of ours. */
    @Test
    @Tag("deep")
    void killsDuplicatesAndClocksLeaveTheSameSeals() throws Exception {
        leaveTheSameSeals(LocalDate.of(2026, 10, 30), 254, 4);
    }

    /** @param missed sessions whose market cannot be had */
    private void leaveTheSameSeals(LocalDate last, int count, int missed) throws Exception {
        List<LocalDate> sessions = calendar.sessions(FIRST, last);
        Node calm = node(quiet.worker(), Duration.ZERO);
        // both records begin with the same session, whatever the first day brings
        node(stormy.worker(), Duration.ZERO).passAt(DaySchedule.of(calendar, FIRST).seal());
        for (LocalDate session : sessions) {
            DaySchedule day = DaySchedule.of(calendar, session);
            for (Instant at : List.of(day.preview(), day.seal(), day.sealBy(), day.giveUp())) {
                calm.passAt(at);
            }
            weather(day);
        }
        Instant end = DaySchedule.of(calendar, last).giveUp();
        node(stormy.worker(), Duration.ZERO).passAt(end);

        List<SealedRecord> chain = chain(quiet);
        assertThat(sessions).doesNotContain(MOURNING).hasSize(count);
        assertThat(chain).hasSize(sessions.size() + sessions.size() - 1 - missed);
        assertThat(chain(stormy)).extracting(SealedRecord::hash).isEqualTo(chain.stream().map(SealedRecord::hash).toList());
        assertThat(chain(stormy)).extracting(SealedRecord::body).isEqualTo(chain.stream().map(SealedRecord::body).toList());
        assertThat(stormy.single(GRADES)).isEqualTo(quiet.single(GRADES)).isNotNull();
        assertThat(stormy.single("select count(*) from signals")).isEqualTo(String.valueOf(sessions.size() - missed));
        write(chain(stormy));
        checkedAgain(sessions.size() - 1 - missed);
    }

    /** What anybody can do with the outcome. */
    private void checkedAgain(int graded) throws SQLException {
        assertThat(Console.run(new VerifyCommand(), List.of("--record", RECORD.toString()), System.out, System.err)).isZero();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        assertThat(Console.run(new RegradeCommand(stormy::worker), List.of(), new PrintStream(report), System.err)).isZero();
        assertThat(report.toString(StandardCharsets.UTF_8))
                .contains(graded + " sessions, " + GRADES_A_SESSION * graded + " grades, 0 sessions with a mismatch");
        String changed = stormy
                .single("select max(session) from grades where tier = 'delta_steward' and basis = 'mid' and pnl <> 0");
        stormy.pastGuards("update grades set pnl = pnl + 0.01 where tier = 'delta_steward' and basis = 'mid' "
                + "and session = '" + changed + "'");
        stormy.pastGuards("update xsp_grades set owed = owed + 0.01 where tier = 'delta_steward' and basis = 'mid' "
                + "and width = 5 and session = '" + changed + "'");
        report.reset();
        assertThat(Console.run(new RegradeCommand(stormy::worker), List.of(), new PrintStream(report), System.err))
                .isEqualTo(1);
        assertThat(report.toString(StandardCharsets.UTF_8)).contains(changed + " MISMATCH [delta_steward mid: graded",
                "xsp_5 delta_steward mid owed: graded",
                "1 sessions with a mismatch");
    }

    /** One day in the life of a fleet. */
    private void weather(DaySchedule day) throws Exception {
        switch (random.nextInt(6)) {
            case 0 -> together(List.of(day.preview(), day.seal(), day.sealBy(), day.giveUp()), () -> Duration.ZERO);
            case 1 -> together(List.of(day.preview(), day.seal(), day.sealBy().plusSeconds(600), day.giveUp().plusSeconds(600)),
                    () -> Duration.ofSeconds(random.nextInt(1200) - 600));
            case 2 -> node(stormy.worker(), Duration.ZERO).passAt(day.sealBy().plus(Duration.ofMinutes(55)));
            case 3 -> {
                // nobody at all today
            }
            case 4 -> clocksGoBack(day);
            default -> deaths(day);
        }
    }

    private void clocksGoBack(DaySchedule day) throws SQLException {
        Node node = node(stormy.worker(), Duration.ZERO);
        for (Instant at : List.of(day.seal(), day.preview(), day.sealBy(), day.sealBy().minusSeconds(7200), day.giveUp(),
                day.preview().minus(Duration.ofDays(3)))) {
            node.passAt(at);
        }
    }

    private void deaths(DaySchedule day) throws SQLException {
        for (Instant at : List.of(day.preview(), day.seal(), day.sealBy(), day.giveUp())) {
            for (int i = 0; i < 2; i++) {
                try {
                    node(MortalDatabase.dyingAfter(1 + random.nextInt(24), random.nextBoolean(), stormy.worker()),
                            Duration.ZERO).passAt(at);
                } catch (SQLException e) {
                    assertThat(e.getMessage()).containsAnyOf("dead", "closed", "terminated", "I/O error");
                }
            }
        }
    }

    private interface Skew {
        Duration next();
    }

    private void together(List<Instant> moments, Skew skew) throws Exception {
        for (Instant at : moments) {
            List<Callable<Void>> passes = IntStream.range(0, 5).mapToObj(i -> node(stormy.worker(), skew.next()))
                    .<Callable<Void>> map(node -> () -> {
                        node.passAt(at);
                        return null;
                    }).toList();
            for (var pass : fleet.invokeAll(passes)) {
                pass.get();
            }
        }
    }

    private Node node(DataSource database, Duration skew) {
        return new Node(database, market, calendar, skew);
    }

    private static List<SealedRecord> chain(TestDatabase database) {
        List<SealedRecord> chain = new ArrayList<>();
        new LedgerQueries(database.app()).each("Demo data", 0, chain::add);
        return chain;
    }

    private static void write(List<SealedRecord> chain) throws IOException {
        Files.createDirectories(RECORD.getParent());
        Files.write(RECORD, chain.stream().map(SealedRecord::line).toList());
    }
}
