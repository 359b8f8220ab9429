package com.vixshield.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.lab.LabRuns;
import com.vixshield.lab.study.LabResult.LedgerLine;
import com.vixshield.lab.study.LabResult.Twin;
import com.vixshield.platform.Json;
import com.vixshield.quant.backtest.BacktestGate;
import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;

class LabStudyTest {

    private static final int SESSIONS = 1600;
    private static final SessionTable TABLE = table(null);
    private static final LabMarket MARKET = new LabMarket(TABLE);
    private static final LabLock LOCK = LabLock.of(TABLE);
    /** The synthetic history is calm: without gates there is something to look at. */
    private static final LabSettings SETTINGS = LabRuns.settings(LOCK.first(), LOCK.last()).withGates(Set.of());
    private static final LabStudy.Outcome OUTCOME = LabStudy.run(MARKET, SETTINGS, LabProgress.NONE);
    private static final LabResult RESULT = OUTCOME.result();

    private static SessionTable table(LocalDate poisoned) {
        return SessionTable.of(BacktestInputs.of(SyntheticHistory.of(SESSIONS, poisoned)));
    }

    private static LabResult run(LabSettings settings) {
        return LabStudy.run(MARKET, settings, LabProgress.NONE).result();
    }

    private static Twin twin(String name) {
        return RESULT.twins().stream().filter(twin -> twin.twin().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theLastYearsAreLockedAway() {
        assertThat(LOCK.locked()).isAfterOrEqualTo(TABLE.date(SESSIONS - 1).minusYears(LabLock.YEARS));
        assertThat(TABLE.firstFrom(LOCK.last()) + 1).isEqualTo(TABLE.firstFrom(LOCK.locked()) - 1);
    }

    /** Whatever the locked years are, discovery says the same. */
    @Test
    void discoverySeesNothingOfTheLockedYears() {
        LabMarket poisoned = new LabMarket(table(LOCK.locked()));

        LabStudy.Outcome again = LabStudy.run(poisoned, SETTINGS, LabProgress.NONE);

        assertThat(Json.write(again.result())).isEqualTo(Json.write(RESULT));
        assertThat(again.days()).isEqualTo(OUTCOME.days());
        LabSettings locked = SETTINGS.with(LabPhase.CONFIRMATION, LOCK.locked(), LOCK.lastLocked());
        assertThat(LabStudy.run(poisoned, locked, LabProgress.NONE).result().edge()).isNotEqualTo(run(locked).edge());
    }

    @Test
    void theSameSettingsGiveTheSameBytes() {
        assertThat(Json.write(run(SETTINGS))).isEqualTo(Json.write(RESULT));
        assertThat(LabSettings.of(SETTINGS.json())).isEqualTo(SETTINGS);
        assertThat(Json.write(run(LabSettings.of(SETTINGS.json())))).isEqualTo(Json.write(RESULT));
    }

    /** Each line is the sum of its parts, all of them the sum of the lines, and the result what the hedge brought. */
    @Test
    void theLedgerAddsUpToTheCent() {
        List<LedgerLine> lines = RESULT.ledger();
        assertThat(lines).extracting(LedgerLine::layer).containsExactly("front", "mid", "long", "all");
        assertThat(lines).allMatch(line -> line.result() == line.paid() + line.received() + line.change() + line.futures()
                + line.slippage());
        assertThat(lines.subList(0, 3).stream().mapToLong(LedgerLine::result).sum()).isEqualTo(lines.get(3).result());

        double sum = Arrays.stream(OUTCOME.days().split("\r\n")).skip(1).map(line -> line.split(",", -1)[14])
                .filter(text -> !text.isEmpty()).mapToDouble(Double::parseDouble).sum();
        // A day before the first session's settlement can carry hedge only.
        double day = RESULT.years().stream().mapToDouble(year -> year.hedged() - year.bare()).sum();
        assertThat(lines.get(3).result() / 1e7).isCloseTo(sum, within(2e-3));
        assertThat(Math.signum(day)).isEqualTo(Math.signum(sum));
    }

    @Test
    void twinsStandBesideTheAccount() {
        assertThat(RESULT.hedge()).isNull();
        assertThat(RESULT.twins()).extracting(Twin::twin).contains("unhedged", "vol_target", "hedged");
        assertThat(RESULT.score().growth()).isCloseTo(twin("hedged").cagr() - twin("unhedged").cagr(), within(1e-12));
        assertThat(RESULT.curves().get(RESULT.curves().size() - 1).date()).isEqualTo(RESULT.ending());
        assertThat(RESULT.prices()).extracting(LabResult.Price::price).containsExactly(0.95, 1.0, 1.05, 1.1);
    }

    @Test
    void everySessionIsATradeOrSkippedForAReason() {
        LabSettings gated = SETTINGS.withGates(Set.of(BacktestGate.LIQUIDITY,
                BacktestGate.EVENT));
        LabStudy.Outcome outcome = LabStudy.run(MARKET, gated, LabProgress.NONE);
        int skipped = outcome.result().skipped().stream().mapToInt(LabResult.Skipped::sessions).sum();

        assertThat(skipped).isPositive();
        assertThat(outcome.result().basis().trades() + skipped).isEqualTo(outcome.result().basis().sessions());
        assertThat(outcome.result().skipped()).anySatisfy(row -> {
            assertThat(row.reason()).contains("event");
            assertThat(row.points()).isNotNull();
        });
        assertThat(outcome.days().split("\r\n")).hasSize(outcome.result().basis().sessions() + 1);
    }

    @Test
    void groupsHoldAllTrades() {
        int trades = RESULT.basis().trades();
        assertThat(RESULT.regimes().stream().mapToInt(LabResult.Group::trades).sum()).isEqualTo(trades);
        assertThat(RESULT.distribution().stream().mapToInt(LabResult.Bin::trades).sum()).isEqualTo(trades);
        assertThat(RESULT.years().stream().mapToInt(LabResult.Period::trades).sum())
                .isEqualTo(RESULT.months().stream().mapToInt(LabResult.Period::trades).sum());
    }

    /** Four legs at a dollar more cost four dollars a condor of 100 dollars a point. */
    @Test
    void dearerFeesTakeTheirDifferenceAndNothingElse() {
        LabResult dear = run(SETTINGS.withFee(2.30));

        assertThat(dear.basis().trades()).isEqualTo(RESULT.basis().trades());
        assertThat(dear.edge().points().value()).isCloseTo(RESULT.edge().points().value() - 0.04, within(1e-9));
        assertThat(dear.edge().slippage().value()).isCloseTo(RESULT.edge().slippage().value() - 0.01, within(1e-9));
    }

    @Test
    void worseFillsBringLess() {
        double mid = run(SETTINGS.withFill(Fill.MID)).edge().points().value();
        double natural = run(SETTINGS.withFill(Fill.NATURAL)).edge().points().value();

        assertThat(mid).isGreaterThan(RESULT.edge().points().value());
        assertThat(natural).isLessThan(RESULT.edge().points().value());
        // At the slippage it dies at, nothing is left of mid.
        assertThat(mid - 4 * RESULT.edge().slippage().value()).isCloseTo(0, within(1e-9));
    }

    @Test
    void concludesNothingFromTooLittle() {
        LabResult few = run(SETTINGS.with(LabPhase.DISCOVERY, LOCK.first(), LOCK.first().plusDays(200)));

        assertThat(few.edge().verdict()).isEqualTo(LabVerdict.TOO_THIN);
        assertThat(RESULT.edge().verdict()).isNotEqualTo(LabVerdict.TOO_THIN);
    }

    @Test
    void paymentsAndThePlanReachTheAccount() {
        LabSettings paying = new LabSettings(LabPhase.DISCOVERY, SETTINGS.from(), SETTINGS.to(), SETTINGS.tier(), Set.of(),
                false,
                SETTINGS.hedge(), 1.5, 0.02, 1.30, Fill.EXPECTED, 1.0, 100_000,
                List.of(new LabSettings.Payment(SETTINGS.from().plusDays(40), 5_000)), 39);
        LabResult.Account account = run(paying).account();

        assertThat(account.paidIn()).isEqualTo(105_000);
        assertThat(account.plan()).isEqualTo(39.0 * RESULT.months().size());
        assertThat(account.rate()).isNotNull();
    }

    @Test
    void aProgressThatThrowsStopsTheRun() {
        assertThatThrownBy(() -> LabStudy.run(MARKET, SETTINGS, done -> {
            throw new IllegalStateException("cancelled at " + done);
        })).hasMessage("cancelled at 1");
    }
}
