package com.vixshield.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataSource;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;
import com.vixshield.signal.settlement.RegradeCommand;
import com.vixshield.testing.Console;
import com.vixshield.testing.EmptyTables;
import com.vixshield.testing.TestDatabase;

/** The recorded sessions, sealed twice: in one go, and by nodes that keep dying. */
class RecordedSessionsTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Instant NOW = Instant.parse("2026-11-20T22:00:00Z");
    private static final int MOST_DEATHS = 400;

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void dyingNodesLeaveTheSameSeals() throws SQLException {
        assumeTrue(Files.isDirectory(DATA), "the shared data are not here");
        MarketDataSource market = new ReplaySource(DATA, calendar);
        try (TestDatabase database = TestDatabase.start()) {
            node(database.worker(), market).passAt(NOW);
            List<SealedRecord> chain = chain(database, market);
            database.single(
                    EmptyTables.statement("signals", "sealed_records", "seal_keys", "previews", "settlements", "raw_files"));

            int deaths = 0;
            for (int steps = 2; deaths < MOST_DEATHS && chain(database, market).size() < chain.size(); steps += 5) {
                deaths += dies(MortalDatabase.dyingAfter(2 + steps % 29, steps % 2 == 0, database.worker()), market) ? 1 : 0;
            }

            assertThat(deaths).isGreaterThan(chain.size() / 2);
            assertThat(chain).hasSizeGreaterThanOrEqualTo(8).extracting(SealedRecord::timeliness)
                    .containsOnly(Timeliness.BACKFILLED);
            assertThat(chain(database, market)).extracting(SealedRecord::hash)
                    .isEqualTo(chain.stream().map(SealedRecord::hash).toList());
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            assertThat(Console.run(new RegradeCommand(database::worker), List.of(), new PrintStream(report), System.err))
                    .isZero();
            assertThat(report.toString(StandardCharsets.UTF_8)).contains(" 0 sessions with a mismatch");
        }
    }

    private boolean dies(DataSource database, MarketDataSource market) {
        try {
            node(database, market).passAt(NOW);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private Node node(DataSource database, MarketDataSource market) {
        return new Node(database, market, calendar, Duration.ZERO, Integer.MAX_VALUE);
    }

    private static List<SealedRecord> chain(TestDatabase database, MarketDataSource market) {
        List<SealedRecord> chain = new ArrayList<>();
        new LedgerQueries(database.app()).each(market.label().source(), 0, chain::add);
        return chain;
    }
}
