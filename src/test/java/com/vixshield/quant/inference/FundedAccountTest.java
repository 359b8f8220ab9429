package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.CashFlows.Flow;

class FundedAccountTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
    private static final List<LocalDate> DAYS = List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(4));

    @Test
    void paymentsAreMadeBeforeTheSession() {
        FundedAccount account = FundedAccount.of(DAYS, new double[]{0.1, 0, -0.5}, new double[]{10, 0, 10}, 1000,
                new TreeMap<>(Map.of(FIRST.plusDays(1), 110.0, FIRST.plusDays(3), -700.0)));
        // 1000 · 1.1 − 10; + 110; − 700, halved, − 10
        assertThat(account.values()).containsExactly(1090.0, 1200.0, 240.0);
        assertThat(account.flows().flows()).containsExactly(new Flow(FIRST, -1000), new Flow(FIRST.plusDays(1), -110),
                new Flow(FIRST.plusDays(4), 700));
        assertThat(account.trailingCash()).isEqualTo(90 - 260, within(1e-9));
        assertThat(account.priceToCashFlow()).isEmpty();
        assertThat(account.refused()).isZero();
    }

    @Test
    void whatIsNotThereIsNotPaidOut() {
        FundedAccount account = FundedAccount.of(DAYS, new double[3], new double[3], 1000,
                new TreeMap<>(Map.of(FIRST.plusDays(1), -1500.0)));
        assertThat(account.value()).isZero();
        assertThat(account.refused()).isEqualTo(500);
        assertThat(account.flows().flows()).last().isEqualTo(new Flow(FIRST.plusDays(1), 1000));
    }

    @Test
    void anAccountWithoutReturnsOrCostsHasNoRate() {
        FundedAccount account = FundedAccount.of(DAYS, new double[3], new double[3], 1000,
                new TreeMap<>(Map.of(FIRST.plusDays(1), 500.0)));
        assertThat(account.rate()).hasValueCloseTo(0.0, within(1e-9));
    }

    @Test
    void aSteadyReturnIsTheRateWhateverIsPaidIn() {
        LocalDate[] days = FIRST.datesUntil(FIRST.plusDays(730)).toArray(LocalDate[]::new);
        double daily = Math.pow(1.08, 1.0 / 365) - 1;
        double[] returns = new double[days.length];
        Arrays.fill(returns, 1, returns.length, daily);
        FundedAccount account = FundedAccount.of(Arrays.asList(days), returns, new double[days.length], 1000,
                new TreeMap<>(Map.of(FIRST.plusDays(100), 5000.0, FIRST.plusDays(400), -2000.0)));
        // A payment before a session earns that session's return, a day more than the calendar gives it.
        assertThat(account.rate()).hasValueCloseTo(0.08, within(2e-4));
        assertThat(account.priceToCashFlow().getAsDouble()).isEqualTo(account.value() / account.trailingCash());
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> FundedAccount.of(DAYS, new double[3], new double[3], 0, new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FundedAccount.of(DAYS, new double[3], new double[3], 1,
                new TreeMap<>(Map.of(FIRST.minusDays(1), 1.0)))).isInstanceOf(IllegalArgumentException.class);
    }
}
