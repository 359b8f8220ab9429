package com.vixshield.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.PutCall;

class ImpliedVolatilityTest {

    @Test
    void invertsEveryReferencePriceOutOfTheMoney() throws IOException {
        List<ReferenceRow> rows = ReferenceRow.all().stream().filter(ReferenceRow::outOfTheMoney).toList();
        assertThat(rows).hasSize(324);
        for (ReferenceRow r : rows) {
            double relative = r.price() > 1e-12 * r.forward() ? 1e-8 : 1e-5;
            double vol = ImpliedVolatility.volatility(r.right(), r.forward(), r.strike(), r.time(), r.price()).orElseThrow();
            assertThat(vol).as("%s", r).isEqualTo(r.vol(), within(r.vol() * Math.max(relative, r.unknowable())));
        }
    }

    @Test
    void saysNoSolutionWhereThePriceIsNothingButIntrinsicValue() throws IOException {
        long empty = ReferenceRow.all().stream().filter(r -> !r.outOfTheMoney())
                .filter(r -> ImpliedVolatility.stdev(r.right(), r.forward(), r.strike(), r.price()).isEmpty()).count();
        assertThat(empty).isEqualTo(41);
    }

    @Test
    void returnsFromThePriceToTheVolatilityItCameFrom() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            double time = Math.exp(Math.log(1 / 525_600.0) + random.nextDouble() * Math.log(2 * 525_600));
            double s = Math.exp(Math.log(0.01) + random.nextDouble() * Math.log(1000)) * Math.sqrt(time);
            double strike = 5000 * Math.exp((random.nextDouble() * 2 - 1) * Math.min(15 * s, 200));
            double price = Black76.outOfTheMoneyPrice(5000, strike, s);
            if (price < 1e-280 || price >= Math.min(5000, strike)) {
                continue;
            }
            double unknowable = 4 * Math.ulp(price) / (Black76.stdevVega(5000, strike, s) * s);
            assertThat(ImpliedVolatility.outOfTheMoneyStdev(5000, strike, price)).as("s %s strike %s", s, strike).isEqualTo(s,
                    within(s * (1e-12 + unknowable)));
        }
    }

    @Test
    void priceOfTheSolutionIsThePrice() {
        Random random = new Random(12);
        for (int i = 0; i < 50_000; i++) {
            double strike = 4000 + 2000 * random.nextDouble();
            double price = Math.exp(Math.log(1e-30) + random.nextDouble() * Math.log(4e33));
            if (price < Math.min(5000, strike)) {
                double s = ImpliedVolatility.outOfTheMoneyStdev(5000, strike, price);
                assertThat(Black76.logOutOfTheMoneyPrice(5000, strike, s)).isEqualTo(Math.log(price), within(1e-11));
            }
        }
    }

    @Test
    void inTheMoneyPriceGivesTheVolatilityOfItsTimeValue() {
        double price = Black76.price(PutCall.PUT, 5000, 5050, 0.012);
        assertThat(ImpliedVolatility.stdev(PutCall.PUT, 5000, 5050, price)).hasValueCloseTo(0.012, within(1e-12));
    }

    @Test
    void hasNoAnswerBelowIntrinsicValue() {
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 110, 100, 9.99)).isEmpty();
    }

    @Test
    void hasNoAnswerForAWorthlessOption() {
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 100, 110, 0)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 100, 110, -0.1)).isEmpty();
    }

    @Test
    void hasNoAnswerAtThePriceOfInfiniteVolatility() {
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 100, 110, 100)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.PUT, 100, 90, 90)).isEmpty();
    }

    @Test
    void hasNoAnswerToWhatIsNotANumber() {
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 100, 110, Double.NaN)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, Double.NaN, 110, 1)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 100, Double.POSITIVE_INFINITY, 1)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, -100, 110, 1)).isEmpty();
    }

    @Test
    void hasNoAnswerWithoutTime() {
        assertThat(ImpliedVolatility.volatility(PutCall.CALL, 100, 110, 0, 1)).isEmpty();
        assertThat(ImpliedVolatility.volatility(PutCall.CALL, 100, 110, -1, 1)).isEmpty();
    }

    @Test
    void hasNoAnswerOverEternityOrForAPriceThatVanishesBesideItsStrike() {
        assertThat(ImpliedVolatility.volatility(PutCall.CALL, 100, 110, Double.POSITIVE_INFINITY, 1)).isEmpty();
        assertThat(ImpliedVolatility.stdev(PutCall.CALL, 1e200, 1e200, 1e-200)).isEmpty();
    }
}
