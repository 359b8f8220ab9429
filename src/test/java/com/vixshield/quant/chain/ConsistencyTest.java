package com.vixshield.quant.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;

class ConsistencyTest {

    private static final QuoteRules RULES = RulebookParameters.V1_0.quotes();

    private static ExpiryChain chain(UnaryOperator<OptionQuote> change) {
        return QuoteHygiene.clean(new SyntheticMarket().quotes(change).chain(), "SPXW", SyntheticMarket.EXPIRY, RULES);
    }

    private static UnaryOperator<OptionQuote> shift(PutCall right, double strike, double points) {
        return q -> q.right() == right && q.strike() == strike
                ? SyntheticMarket.priced(q, Math.max(0, q.bid() + points), Math.max(0.05, q.ask() + points))
                : q;
    }

    @Test
    void findsNothingInACleanChain() {
        Consistency clean = Consistency.of(chain(q -> q), 1, 0.104);
        assertThat(clean.boxes() + clean.monotonicity() + clean.convexity()).isZero();
        assertThat(clean.bestBox()).isNegative();
        assertThat(clean.broken(RULES)).isFalse();
    }

    @Test
    void countsBoxesAsVisitingEveryPairWould() {
        Random random = new Random(6);
        ExpiryChain noisy = chain(
                q -> SyntheticMarket.priced(q, q.bid() + 0.6 * random.nextDouble(), q.ask() + 0.6 * random.nextDouble()));
        double discount = 0.9995;
        double fees = 0.104;
        long pairs = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < noisy.size(); i++) {
            for (int j = 0; j < noisy.size(); j++) {
                double edge = box(noisy, i, j, discount);
                if (i != j && !Double.isNaN(edge)) {
                    best = Math.max(best, edge);
                    pairs += edge > fees ? 1 : 0;
                }
            }
        }
        Consistency ours = Consistency.of(noisy, discount, fees);
        assertThat(pairs).isPositive();
        assertThat(ours.boxes()).isEqualTo(pairs);
        assertThat(ours.bestBox()).isEqualTo(best, within(1e-9));
    }

    /** Sells the call and buys the put at i, buys the call and sells the put at j. */
    private static double box(ExpiryChain c, int i, int j, double discount) {
        if (!c.bidden(PutCall.CALL, i) || !c.quoted(PutCall.PUT, i) || !c.bidden(PutCall.PUT, j)
                || !c.quoted(PutCall.CALL, j)) {
            return Double.NaN;
        }
        return c.bid(PutCall.CALL, i) - c.ask(PutCall.CALL, j) + c.bid(PutCall.PUT, j) - c.ask(PutCall.PUT, i)
                - discount * (c.strike(j) - c.strike(i));
    }

    @Test
    void seesAPutDearerThanTheOneAboveIt() {
        assertThat(Consistency.of(chain(shift(PutCall.PUT, 5950, 5)), 1, 0.104).monotonicity()).isPositive();
    }

    @Test
    void seesAVerticalWorthMoreThanItsWidth() {
        assertThat(Consistency.of(chain(shift(PutCall.CALL, 5800, 6)), 1, 0.104).monotonicity()).isPositive();
    }

    @Test
    void seesAStrikeAboveItsNeighbours() {
        assertThat(Consistency.of(chain(shift(PutCall.CALL, 6030, 1)), 1, 0.104).convexity()).isPositive();
    }

    @Test
    void findsConversionsAndReversalsAtTheSidesThatTrade() {
        ParityEdges clean = ParityEdges.of(chain(q -> q), 6000, 1, 0.026);
        assertThat(clean.conversionMax()).isNegative();
        assertThat(clean.reversalMax()).isNegative();
        ParityEdges dear = ParityEdges.of(chain(shift(PutCall.CALL, 6030, 2)), 6000, 1, 0.026);
        assertThat(dear.conversionArgmax()).isEqualTo(6030);
        assertThat(dear.conversionPositive()).isEqualTo(1);
        assertThat(dear.conversionBeyondFees()).isEqualTo(1);
        assertThat(dear.reversalPositive()).isZero();
    }

    @Test
    void strikeWithBothFaultsIsOneStrike() {
        Consistency both = Consistency.of(chain(shift(PutCall.CALL, 6050, 9)), 1, 1e9);
        assertThat(both.monotonicity()).isPositive();
        assertThat(both.convexity()).isPositive();
        assertThat(both.strikes()).isLessThan(both.monotonicity() + both.convexity());
    }

    @Test
    void twoStrikesWithBothFaultsDoNotBreakTheChain() {
        assertThat(new Consistency(0, 0, 2, 2, 2).broken(RULES)).isFalse();
        assertThat(new Consistency(0, 0, 2, 2, 3).broken(RULES)).isTrue();
    }
}
