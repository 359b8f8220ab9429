package com.vixshield.quant.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.chain.PutCall;

/** What holds for every market, over seeded random ones. */
class Black76PropertiesTest {

    private static final int MARKETS = 20_000;

    private record Market(double forward, double strike, double time, double vol) {

        static Market random(Random random) {
            double time = Math.exp(Math.log(1 / 525_600.0) + random.nextDouble() * Math.log(2 * 525_600));
            double vol = Math.exp(Math.log(0.01) + random.nextDouble() * Math.log(300));
            double forward = 10 + 6000 * random.nextDouble();
            double strike = forward * Math.exp((random.nextDouble() * 2 - 1) * 6 * Math.min(1, vol * Math.sqrt(time)));
            return new Market(forward, strike, time, vol);
        }

        double stdev() {
            return vol * Math.sqrt(time);
        }

        double price(PutCall right) {
            return Black76.price(right, forward, strike, time, vol);
        }
    }

    private interface Check {
        void on(Market market);
    }

    private static void overRandomMarkets(long seed, Check check) {
        Random random = new Random(seed);
        for (int i = 0; i < MARKETS; i++) {
            check.on(Market.random(random));
        }
    }

    @Test
    void callLessPutIsForwardLessStrike() {
        overRandomMarkets(1, m -> assertThat(m.price(PutCall.CALL) - m.price(PutCall.PUT)).as("%s", m)
                .isEqualTo(m.forward - m.strike, within(1e-12 * (m.forward + m.strike))));
    }

    @Test
    void priceLiesBetweenIntrinsicValueAndItsCap() {
        overRandomMarkets(2, m -> assertThat(m.price(PutCall.CALL)).as("%s", m)
                .isBetween(Black76.intrinsic(PutCall.CALL, m.forward, m.strike), m.forward));
    }

    @Test
    void moreVolatilityNeverCostsLess() {
        overRandomMarkets(3, m -> assertThat(Black76.price(PutCall.PUT, m.forward, m.strike, m.stdev() * 1.01)).as("%s", m)
                .isGreaterThanOrEqualTo(Black76.price(PutCall.PUT, m.forward, m.strike, m.stdev())));
    }

    @Test
    void higherStrikeNeverMakesACallDearer() {
        overRandomMarkets(4, m -> assertThat(Black76.price(PutCall.CALL, m.forward, m.strike * 1.001, m.stdev())).as("%s", m)
                .isLessThanOrEqualTo(m.price(PutCall.CALL)));
    }

    @Test
    void priceIsConvexInStrike() {
        overRandomMarkets(5, m -> {
            double h = 0.2 * m.strike * Math.min(0.5, m.stdev());
            double wings = Black76.price(PutCall.CALL, m.forward, m.strike - h, m.stdev())
                    + Black76.price(PutCall.CALL, m.forward, m.strike + h, m.stdev());
            assertThat(wings - 2 * m.price(PutCall.CALL)).as("%s", m).isGreaterThan(-1e-12 * m.forward);
        });
    }

    @Test
    void priceScalesWithTheMarket() {
        overRandomMarkets(6, m -> assertThat(Black76.price(PutCall.PUT, 8 * m.forward, 8 * m.strike, m.stdev())).as("%s", m)
                .isEqualTo(8 * m.price(PutCall.PUT)));
    }

    @Test
    void deltaIsTheSlopeInTheForward() {
        overRandomMarkets(7, m -> {
            double h = 1e-4 * m.forward * Math.min(1, m.stdev());
            double slope = (Black76.price(PutCall.CALL, m.forward + h, m.strike, m.stdev())
                    - Black76.price(PutCall.CALL, m.forward - h, m.strike, m.stdev())) / (2 * h);
            assertThat(Black76.delta(PutCall.CALL, m.forward, m.strike, m.stdev())).as("%s", m).isEqualTo(slope,
                    within(1e-7 + 4 * Math.ulp(m.forward) / h));
        });
    }

    @Test
    void gammaIsTheSlopeOfDelta() {
        overRandomMarkets(8, m -> {
            double h = 1e-4 * m.forward * Math.min(1, m.stdev());
            double slope = (Black76.delta(PutCall.CALL, m.forward + h, m.strike, m.stdev())
                    - Black76.delta(PutCall.CALL, m.forward - h, m.strike, m.stdev())) / (2 * h);
            double scale = 1 / (m.forward * m.stdev());
            assertThat(Black76.gamma(m.forward, m.strike, m.stdev())).as("%s", m).isEqualTo(slope,
                    within(scale * (1e-6 + 4 * Math.ulp(m.forward) / h)));
        });
    }

    @Test
    void vegaIsTheSlopeInVolatility() {
        overRandomMarkets(9, m -> {
            double h = 1e-4 * m.vol;
            double slope = (Black76.outOfTheMoneyPrice(m.forward, m.strike, (m.vol + h) * Math.sqrt(m.time))
                    - Black76.outOfTheMoneyPrice(m.forward, m.strike, (m.vol - h) * Math.sqrt(m.time))) / (2 * h);
            double scale = m.forward * Math.sqrt(m.time);
            assertThat(Black76.vega(m.forward, m.strike, m.time, m.vol)).as("%s", m).isEqualTo(slope, within(1e-6 * scale));
        });
    }

    @Test
    void thetaIsTheSlopeInTime() {
        overRandomMarkets(10, m -> {
            double h = 1e-4 * m.time;
            double slope = (Black76.outOfTheMoneyPrice(m.forward, m.strike, m.vol * Math.sqrt(m.time - h))
                    - Black76.outOfTheMoneyPrice(m.forward, m.strike, m.vol * Math.sqrt(m.time + h))) / (2 * h);
            double scale = m.forward * m.vol / Math.sqrt(m.time);
            assertThat(Black76.theta(m.forward, m.strike, m.time, m.vol)).as("%s", m).isEqualTo(slope, within(1e-6 * scale));
        });
    }
}
