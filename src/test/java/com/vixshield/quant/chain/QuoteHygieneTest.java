package com.vixshield.quant.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;

class QuoteHygieneTest {

    private static final QuoteRules RULES = RulebookParameters.V1_0.quotes();

    private static OptionQuote put(double strike, double bid, double ask) {
        return new OptionQuote("SPXW", SyntheticMarket.EXPIRY, PutCall.PUT, strike, bid, ask, 0, 0, null);
    }

    private static ExpiryChain clean(OptionQuote... quotes) {
        return QuoteHygiene.clean(SyntheticMarket.chain(List.of(quotes)), "SPXW", SyntheticMarket.EXPIRY, RULES);
    }

    @Test
    void keepsAQuoteThatCanOnlyBeBought() {
        ExpiryChain chain = clean(put(5900, 0, 0.05));
        assertThat(chain.counts().usable()).isEqualTo(1);
        assertThat(chain.counts().zeroBid()).isEqualTo(1);
        assertThat(chain.quoted(PutCall.PUT, 0)).isTrue();
        assertThat(chain.bidden(PutCall.PUT, 0)).isFalse();
    }

    @Test
    void discardsANegativeBid() {
        assertThat(clean(put(5900, -0.05, 0.05)).counts().bidNegative()).isEqualTo(1);
    }

    @Test
    void discardsAnAskThatIsNotPositive() {
        assertThat(clean(put(5900, 0, 0)).counts().askNotPositive()).isEqualTo(1);
    }

    @Test
    void discardsACrossedQuoteAndKeepsALockedOne() {
        HygieneCounts counts = clean(put(5900, 1.1, 1), put(5905, 1, 1)).counts();
        assertThat(counts.crossed()).isEqualTo(1);
        assertThat(counts.locked()).isEqualTo(1);
        assertThat(counts.usable()).isEqualTo(1);
    }

    @Test
    void discardsWhatIsNotANumber() {
        assertThat(clean(put(5900, Double.NaN, 1), put(Double.NaN, 1, 1), put(5905, 1, Double.POSITIVE_INFINITY),
                put(-5, 1, 2)).counts().nan()).isEqualTo(4);
    }

    @Test
    void keepsTheFirstOfTwoQuotesOfOneContract() {
        ExpiryChain chain = clean(put(5900, 1, 2), put(5900, 3, 4));
        assertThat(chain.counts().duplicate()).isEqualTo(1);
        assertThat(chain.bid(PutCall.PUT, 0)).isEqualTo(1);
    }

    @Test
    void discardsAQuoteOlderThanTheLimitAtTheSnapshot() {
        OptionQuote old = SyntheticMarket.quotedAt(put(5900, 1, 2),
                SyntheticMarket.QUOTED.minus(RULES.staleAfter()).minusSeconds(1));
        OptionQuote fresh = SyntheticMarket.quotedAt(put(5905, 1, 2), SyntheticMarket.QUOTED.minus(RULES.staleAfter()));
        assertThat(clean(old, fresh).counts().stale()).isEqualTo(1);
        assertThat(clean(old, fresh).counts().usable()).isEqualTo(1);
    }

    @Test
    void leavesOtherRootsAndExpiriesOut() {
        OptionQuote other = new OptionQuote("SPX", SyntheticMarket.EXPIRY, PutCall.PUT, 5900, 1, 2, 0, 0, null);
        OptionQuote later = new OptionQuote("SPXW", LocalDate.of(2026, 1, 2), PutCall.PUT, 5900, 1, 2, 0, 0, null);
        assertThat(clean(other, later).counts().rows()).isZero();
    }

    @Test
    void keepsAStrikeListedOfWhichNothingIsUsable() {
        ExpiryChain chain = clean(put(5895, 1, 2), put(5900, 3, 2), put(5905, 1, 2));
        assertThat(chain.size()).isEqualTo(3);
        assertThat(chain.quoted(PutCall.PUT, 1)).isFalse();
    }

    @Test
    void accountsForEveryRowWhateverItsOrder() {
        Random random = new Random(4);
        List<OptionQuote> quotes = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            quotes.add(put(5000 + 5 * random.nextInt(400), random.nextInt(6) - 1, random.nextInt(6) - 1));
        }
        Collections.shuffle(quotes, random);
        HygieneCounts c = clean(quotes.toArray(OptionQuote[]::new)).counts();
        assertThat(c.nan() + c.bidNegative() + c.askNotPositive() + c.crossed() + c.stale() + c.duplicate() + c.usable())
                .isEqualTo(c.rows()).isEqualTo(2000);
    }

    @Test
    void priceAboveAnyIndexIsNotAPrice() {
        SyntheticMarket market = new SyntheticMarket().quotes(q -> q.right() == PutCall.CALL && q.strike() == 6050
                ? SyntheticMarket.priced(q, q.bid(), 1e7)
                : q);
        HygieneCounts counts = QuoteHygiene.clean(market.chain(), "SPXW", SyntheticMarket.EXPIRY,
                RulebookParameters.V1_0.quotes()).counts();
        assertThat(counts.nan()).isEqualTo(1);
    }
}
