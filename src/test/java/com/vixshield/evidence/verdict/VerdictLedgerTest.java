package com.vixshield.evidence.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.claim.Verdict;
import com.vixshield.testing.TestDatabase;

/** The history of verdicts in a database of its own. */
class VerdictLedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String HASH = "0".repeat(64);

    private TestDatabase database;
    private VerdictLedger ledger;

    @BeforeEach
    void start() {
        database = TestDatabase.start();
        ledger = new VerdictLedger(database.worker());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private boolean add(Basis basis, LocalDate day, Verdict verdict) {
        Instant at = day.atTime(1, 0).toInstant(java.time.ZoneOffset.UTC);
        return ledger.add(
                new StoredComputation(UUID.randomUUID(), basis, at, day, "1.0", "made", HASH, MONDAY, MONDAY, "id\n", ""),
                List.of(new VerdictEntry(basis, "C01", day, at, "a variant", verdict, 300, 0.1, Double.NaN, 0.3, MONDAY,
                        HASH)));
    }

    @Test
    void keepsOneTableADayAndReadsItBack() {
        assertThat(add(Basis.MODEL, MONDAY, Verdict.SUPPORTED)).isTrue();
        assertThat(add(Basis.MODEL, MONDAY, Verdict.NOT_SUPPORTED)).as("a second of the day").isFalse();
        assertThat(add(Basis.MODEL, MONDAY.plusDays(1), Verdict.NOT_SUPPORTED)).isTrue();
        assertThat(add(Basis.SEALED, MONDAY, Verdict.TOO_EARLY)).isTrue();

        assertThat(ledger.newest(Basis.MODEL).orElseThrow().computedOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(ledger.newestId(Basis.SEALED)).isEqualTo(ledger.newest(Basis.SEALED).map(StoredComputation::id));
        assertThat(ledger.of("C01")).extracting(VerdictEntry::verdict).containsExactly(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED,
                Verdict.TOO_EARLY);
        assertThat(ledger.of("C01").get(0)).matches(entry -> entry.estimate() == 0.1 && Double.isNaN(entry.low()));
        assertThat(ledger.of("C02")).isEmpty();
        assertThat(ledger.entries()).hasSize(3);
    }

    @Test
    void nothingIsEverChanged() {
        add(Basis.MODEL, MONDAY, Verdict.SUPPORTED);

        for (String change : List.of("update claim_verdicts set verdict = 'supported'", "delete from claim_verdicts",
                "update claim_computations set source = 'x'", "delete from claim_computations")) {
            assertThatThrownBy(() -> Statements.with(database.owner(), change,
                    connection -> Statements.update(connection, change))).as(change).hasRootCauseInstanceOf(SQLException.class);
        }
        assertThat(ledger.of("C01")).hasSize(1);
    }

    @Test
    void pagesMayReadAndNotWrite() {
        add(Basis.MODEL, MONDAY, Verdict.SUPPORTED);
        VerdictLedger pages = new VerdictLedger(database.app());

        assertThat(pages.of("C01")).hasSize(1);
        ledger = pages;
        assertThatThrownBy(() -> add(Basis.MODEL, MONDAY.plusDays(1), Verdict.SUPPORTED))
                .isInstanceOf(IllegalStateException.class);
    }
}
