package com.vixshield.quant.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;

class QuotedNeighboursTest {

    @Test
    void findsWhatWalkingFromEveryStrikeWould() {
        Random random = new Random(3);
        ExpiryChain holes = chain(new SyntheticMarket().quotes(q -> random.nextInt(3) > 0 ? null : q));
        for (PutCall right : PutCall.values()) {
            QuotedNeighbours neighbours = QuotedNeighbours.of(holes, right);
            for (int i = 0; i < holes.size(); i++) {
                assertThat(neighbours.below(i)).isEqualTo(walk(holes, right, i, -1));
                assertThat(neighbours.above(i)).isEqualTo(walk(holes, right, i, 1));
            }
        }
    }

    @Test
    void findsNoneOnASideWithoutQuotes() {
        ExpiryChain chain = chain(new SyntheticMarket().quotes(q -> q.right() == PutCall.PUT ? q : null));
        QuotedNeighbours calls = QuotedNeighbours.of(chain, PutCall.CALL);
        assertThat(chain.size()).isPositive();
        assertThat(IntStream.range(0, chain.size())).allMatch(i -> calls.below(i) == -1 && calls.above(i) == -1);
    }

    private static int walk(ExpiryChain chain, PutCall right, int from, int direction) {
        int i = from + direction;
        while (i >= 0 && i < chain.size() && !chain.quoted(right, i)) {
            i += direction;
        }
        return i < chain.size() ? i : -1;
    }

    private static ExpiryChain chain(SyntheticMarket market) {
        return QuoteHygiene.clean(market.chain(), "SPXW", SyntheticMarket.EXPIRY, RulebookParameters.V1_0.quotes());
    }
}
