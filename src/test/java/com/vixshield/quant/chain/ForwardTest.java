package com.vixshield.quant.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;

class ForwardTest {

    private static final QuoteRules RULES = RulebookParameters.V1_0.quotes();

    private static Forward forward(SyntheticMarket market) {
        return Forward.of(clean(market), 1, RULES).orElseThrow();
    }

    private static ExpiryChain clean(SyntheticMarket market) {
        return QuoteHygiene.clean(market.chain(), "SPXW", SyntheticMarket.EXPIRY, RULES);
    }

    @Test
    void findsTheForwardBehindTheQuotes() {
        for (double truth = 5990; truth < 6010; truth += 1.37) {
            assertThat(forward(new SyntheticMarket().forward(truth)).value()).isEqualTo(truth, within(SyntheticMarket.TICK));
        }
    }

    @Test
    void shrugsOffOneLegQuotedAtAnotherMoment() {
        SyntheticMarket market = new SyntheticMarket().quotes(q -> q.strike() == 6000 && q.right() == PutCall.CALL
                ? SyntheticMarket.priced(q, q.bid() + 3, q.ask() + 3)
                : q);
        assertThat(forward(market).value()).isEqualTo(6000, within(0.1));
    }

    @Test
    void saysWhenItsTwoSamplesDisagree() {
        SyntheticMarket apart = new SyntheticMarket().quotes(q -> Math.abs(q.strike() - 6000) > 12 && q.right() == PutCall.CALL
                ? SyntheticMarket.priced(q, q.bid() + 0.5, q.ask() + 0.5)
                : q);
        assertThat(forward(apart).steady()).isFalse();
        assertThat(forward(new SyntheticMarket()).steady()).isTrue();
    }

    @Test
    void usesTheFiveStrikesNearestTheMoney() {
        assertThat(forward(new SyntheticMarket().forward(6001)).strikes5()).containsExactlyInAnyOrder(6000.0, 6005.0, 5995.0,
                6010.0, 5990.0);
    }

    @Test
    void hasNoAnswerWithFewerThanFiveStrikes() {
        SyntheticMarket few = new SyntheticMarket().quotes(q -> Math.abs(q.strike() - 6000) <= 5 ? q : null);
        assertThat(Forward.of(clean(few), 1, RULES)).isEmpty();
        ExpiryChain empty = QuoteHygiene.clean(SyntheticMarket.chain(List.of()), "SPXW", SyntheticMarket.EXPIRY, RULES);
        assertThat(Forward.of(empty, 1, RULES)).isEmpty();
    }
}
