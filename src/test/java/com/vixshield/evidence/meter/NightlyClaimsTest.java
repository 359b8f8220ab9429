package com.vixshield.evidence.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.evidence.ImportedHistory;
import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.evidence.verdict.VerdictLedger;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;
import com.vixshield.quant.claim.RecordSession;
import com.vixshield.quant.claim.Verdict;
import com.vixshield.testing.TestDatabase;
import com.vixshield.trackrecord.RecordEvidence;
import com.vixshield.trackrecord.statistics.EvidenceSegment;

/** The nightly computation on made history and a made record, into a database of its own. */
class NightlyClaimsTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-30T19:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-12-02T02:00:00Z");

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private TestDatabase database;
    private VerdictLedger ledger;
    private Optional<ImportedHistory.Loaded> history = Optional.empty();
    private RecordEvidence.Sample sample = record(0);

    @BeforeEach
    void start() {
        database = TestDatabase.start();
        ledger = new VerdictLedger(database.worker());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private void run(Instant at) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        new NightlyClaims(ledger, () -> history, () -> sample, UUID::randomUUID, clock).run();
    }

    private static RecordEvidence.Sample record(int sessions) {
        return new RecordEvidence.Sample(EvidenceSegment.LIVE, IntStream.range(0, sessions)
                .mapToObj(i -> new RecordSession(FIRST.plusDays(i), true, i % 20 < 17 ? 1 : 0, Map.of())).toList(),
                new double[0], "head " + sessions);
    }

    private static Optional<ImportedHistory.Loaded> loaded(int sessions) {
        SessionTable table = SessionTable.of(BacktestInputs.of(SyntheticHistory.of(sessions, null)));
        return Optional.of(new ImportedHistory.Loaded(table, AFTERNOON, String.format("%064d", sessions), Optional.empty()));
    }

    private Verdict range() {
        List<VerdictEntry> entries = ledger.of("O02");
        return entries.get(entries.size() - 1).verdict();
    }

    @Test
    void theRecordIsTooEarlyUntilItHasGrown() {
        sample = record(249);
        run(AFTERNOON);
        assertThat(range()).isEqualTo(Verdict.TOO_EARLY);

        sample = record(600);
        run(AFTERNOON.plusSeconds(600));
        assertThat(ledger.of("O02")).as("once a day").hasSize(1);

        run(NIGHT);
        assertThat(range()).isEqualTo(Verdict.SUPPORTED);
        assertThat(ledger.of("O02")).hasSize(2);
        assertThat(ledger.newest(Basis.SEALED).orElseThrow().source()).startsWith("As it happened");
    }

    @Test
    void whatHasNotChangedIsNotComputedAgain() {
        sample = record(10);
        run(AFTERNOON);
        run(NIGHT);

        assertThat(ledger.of("O02")).hasSize(1);
    }

    @Test
    void withoutAnImportedHistoryThePublishedResultsStay() {
        run(AFTERNOON);

        assertThat(ledger.newest(Basis.MODEL)).isEmpty();
        assertThat(ledger.newest(Basis.SEALED)).isPresent();
    }

    @Test
    void aHistoryThatIsTooShortComputesNothing() {
        history = loaded(100);
        run(AFTERNOON);

        assertThat(ledger.newest(Basis.MODEL)).isEmpty();
    }

    @Test
    void anImportedHistoryIsMeasuredAtOnceAndThenByNight() {
        history = loaded(1050);
        run(AFTERNOON);

        StoredComputation first = ledger.newest(Basis.MODEL).orElseThrow();
        assertThat(first.dataSha256()).isEqualTo(history.get().sha256());
        assertThat(first.claims()).contains("C03,").contains("C06b,");
        assertThat(ledger.entries()).filteredOn(entry -> entry.basis() == Basis.MODEL).extracting(VerdictEntry::claim)
                .contains("C03", "C05", "C06b", "C15").doesNotHaveDuplicates();

        history = loaded(1051);
        run(AFTERNOON.plusSeconds(600));
        assertThat(ledger.newest(Basis.MODEL).orElseThrow().id()).as("waits for the night").isEqualTo(first.id());
        run(NIGHT);
        assertThat(ledger.newest(Basis.MODEL).orElseThrow().dataSha256()).isEqualTo(history.get().sha256());
    }
}
