package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.CashFlows.Flow;

class CashFlowsTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    @Test
    void oneYearWithoutPaymentsIsItsReturn() {
        CashFlows flows = new CashFlows(List.of(new Flow(START, -1000)), START.plusDays(365), 1100);
        assertThat(flows.rate()).hasValueCloseTo(0.10, within(1e-10));
    }

    @Test
    void depositsAndWithdrawalsAreDiscounted() {
        double rate = 0.07;
        CashFlows flows = new CashFlows(List.of(new Flow(START, -1000), new Flow(START.plusDays(365), -500)),
                START.plusDays(730), 1000 * Math.pow(1 + rate, 2) + 500 * (1 + rate));
        assertThat(flows.rate()).hasValueCloseTo(rate, within(1e-10));
        CashFlows withdrawn = new CashFlows(List.of(new Flow(START, -1000), new Flow(START.plusDays(365), 200)),
                START.plusDays(730), 1000 * Math.pow(1 + rate, 2) - 200 * (1 + rate));
        assertThat(withdrawn.rate()).hasValueCloseTo(rate, within(1e-10));
    }

    @Test
    void aTotalLossHasNoRateButANearTotalOneHas() {
        assertThat(new CashFlows(List.of(new Flow(START, -1000)), START.plusDays(365), 1).rate())
                .hasValueCloseTo(-0.999, within(1e-9));
        assertThat(new CashFlows(List.of(new Flow(START, -1000)), START.plusDays(365), 0).rate()).isEmpty();
    }

    @Test
    void takingOutBetweenTwoDepositsLeavesOneRate() {
        double rate = 0.05;
        double end = ((1000 * (1 + rate) - 300) * (1 + rate) + 500) * (1 + rate);
        CashFlows flows = new CashFlows(List.of(new Flow(START, -1000), new Flow(START.plusDays(365), 300),
                new Flow(START.plusDays(730), -500)), START.plusDays(1095), end);
        assertThat(flows.rate()).hasValueCloseTo(rate, within(1e-10));
    }

    @Test
    void severalAnswersAreNone() {
        CashFlows flows = new CashFlows(List.of(new Flow(START, -1000), new Flow(START.plusDays(100), 3000)),
                START.plusDays(200), -2100);
        assertThat(flows.rate()).isEmpty();
    }

    @Test
    void badFlowsAreRefused() {
        assertThatThrownBy(() -> new CashFlows(List.of(), START, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CashFlows(List.of(new Flow(START.plusDays(1), 1)), START, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void priceToCashFlowNeedsCash() {
        assertThat(CashFlows.priceToCashFlow(100_000, 4_000)).hasValue(25);
        assertThat(CashFlows.priceToCashFlow(100_000, 0)).isEmpty();
    }

    @Test
    void capitalCostsWhatItTiesUp() {
        FinancingDrag drag = new FinancingDrag(0.06, 0.02, 0.05, 0.015);
        assertThat(drag.perYear()).isEqualTo(0.019, within(1e-12));
        assertThat(drag.perCapital()).isEqualTo(0.2375, within(1e-12));
        assertThat(new FinancingDrag(0, 0, 0.05, 0).perCapital()).isZero();
    }

    @Test
    void luckOfManyTriesIsTakenOff() {
        double[] returns = new double[1000];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = i % 2 == 0 ? 0.011 : -0.01;
        }
        double one = DeflatedSharpe.probability(returns, 1, 0.001);
        double many = DeflatedSharpe.probability(returns, 60, 0.001);
        assertThat(one).isBetween(0.90, 0.96);
        assertThat(many).isLessThan(one / 2);
        assertThat(DeflatedSharpe.expectedBest(1, 0.001)).isZero();
        // The greatest of 60 normal draws is 2.32 deviations up on average; the formula is an approximation.
        assertThat(DeflatedSharpe.expectedBest(60, 1)).isEqualTo(2.32, within(0.03));
    }

    /** The example of Microsoft's documentation of XIRR: 0.373362535. */
    @Test
    void aPublishedExampleOfDatedPaymentsHasItsRate() {
        LocalDate first = LocalDate.of(2008, 1, 1);
        CashFlows flows = new CashFlows(List.of(new Flow(first, -10_000), new Flow(LocalDate.of(2008, 3, 1), 2_750),
                new Flow(LocalDate.of(2008, 10, 30), 4_250), new Flow(LocalDate.of(2009, 2, 15), 3_250)),
                LocalDate.of(2009, 4, 1), 2_750);
        assertThat(flows.rate()).hasValueCloseTo(0.373362535, within(1e-8));
    }

    /** The paper's own example: 1,250 sessions, 2.5 a year, skew −3, kurtosis 10; variance of the ratios 1/2 a year. */
    @Test
    void thePapersExampleIsDeflatedAsInThePaper() {
        double variance = 0.5 / 250;
        double sharpe = 2.5 / Math.sqrt(250);
        assertThat(DeflatedSharpe.expectedBest(100, variance)).isEqualTo(0.1132, within(5e-5));
        assertThat(DeflatedSharpe.probability(sharpe, 1250, -3, 10, 100, variance)).isEqualTo(0.9004, within(5e-5));
        assertThat(DeflatedSharpe.probability(sharpe, 1250, -3, 10, 46, variance)).isEqualTo(0.9505, within(1e-4));
    }
}
