package com.vixshield.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.backtest.BacktestInputs;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.backtest.SyntheticHistory;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

class ChainComparisonTest {

    private static final int FROM = 1000;
    private static final int TO = 1040;

    private final SessionTable table = SessionTable.of(BacktestInputs.of(SyntheticHistory.of(1050, null)));

    /** Chains around the close, with this total standard deviation to the next one. */
    private QuoteSource quotes(double stdev, double shift) {
        List<ChainSnapshot> chains = new ArrayList<>();
        for (int i = FROM; i < TO; i++) {
            LocalDate expiry = table.date(i + 1);
            double forward = shift * table.close(i);
            List<OptionQuote> quotes = new ArrayList<>();
            for (double strike = 5 * Math.round(forward * 0.9 / 5); strike < forward * 1.1; strike += 5) {
                double out = Black76.outOfTheMoneyPrice(forward, strike, stdev);
                double call = strike < forward ? out + forward - strike : out;
                for (PutCall right : PutCall.values()) {
                    double price = right == PutCall.CALL ? call : call - forward + strike;
                    quotes.add(
                            new OptionQuote("SPXW", expiry, right, strike, Math.max(0, price - 0.1), price + 0.1, 0, 0, null));
                }
            }
            chains.add(new ChainSnapshot(table.date(i), "1600", at(table.date(i)), table.close(i), quotes));
        }
        return QuoteSource.of("made quotes", "0", chains, table.inputs().history(), session -> at(session).plusSeconds(86_400));
    }

    private static Instant at(LocalDate day) {
        return Instant.parse(day + "T21:00:00Z");
    }

    @Test
    void bothSidesAreOfTheSameSessions() {
        ChainComparison found = ChainComparison.of(table, quotes(0.012, 1));

        assertThat(found.used()).isEqualTo(TO - FROM);
        assertThat(found.first()).isEqualTo(table.date(FROM));
        assertThat(found.last()).isEqualTo(table.date(TO - 1));
        assertThat(found.lines()).hasSize(6);
        assertThat(found.refused()).isEmpty();
        assertThat(found.lines().get(0).quotes().orElseThrow().sessions()).isEqualTo(TO - FROM);
        assertThat(found.lines().get(0).model().orElseThrow().sessions()).isEqualTo(TO - FROM);
    }

    @Test
    void richerQuotesPayMoreAtTheSameDelta() {
        double calm = credit(ChainComparison.of(table, quotes(0.010, 1)));
        double rich = credit(ChainComparison.of(table, quotes(0.016, 1)));

        assertThat(rich).isGreaterThan(calm + 0.01);
        ChainComparison one = ChainComparison.of(table, quotes(0.010, 1));
        ChainComparison other = ChainComparison.of(table, quotes(0.016, 1));
        assertThat(one.lines().get(0).model().orElseThrow().points().value()).as("the model does not move")
                .isCloseTo(other.lines().get(0).model().orElseThrow().points().value(), within(1e-12));
    }

    /** Share of wins needed falls as the credit rises. */
    private static double credit(ChainComparison found) {
        return 1 - found.lines().get(0).quotes().orElseThrow().neededWorst();
    }

    @Test
    void quotesOfAnotherUnderlyingAreNotUsed() {
        ChainComparison found = ChainComparison.of(table, quotes(0.012, 0.5));

        assertThat(found.used()).isZero();
        assertThat(found.lines()).isEmpty();
        assertThat(found.refused()).hasSize(TO - FROM);
    }
}
