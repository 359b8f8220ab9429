package com.vixshield.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.QuoteHygiene;
import com.vixshield.quant.pricing.Black76;

class SmileTest {

    private static final RulebookParameters RULES = RulebookParameters.V1_0;

    private static OtmCurve curve(SyntheticMarket market) {
        ExpiryChain chain = QuoteHygiene.clean(market.chain(), "SPXW", SyntheticMarket.EXPIRY, RULES.quotes());
        return OtmCurve.of(chain, Forward.of(chain, 1, RULES.quotes()).orElseThrow().value(), 1);
    }

    private static ConvexSmile smile(SyntheticMarket market) {
        return ConvexSmile.of(curve(market)).orElseThrow();
    }

    private static SyntheticMarket noisy(long seed) {
        Random random = new Random(seed);
        return new SyntheticMarket().quotes(q -> {
            double shift = Math.round(random.nextGaussian() * 2) * SyntheticMarket.TICK;
            return SyntheticMarket.priced(q, Math.max(0, q.bid() + shift), Math.max(0.05, q.ask() + shift));
        });
    }

    @Test
    void densityIsNowhereNegativeOnAPointGridHoweverNoisyTheQuotes() {
        for (long seed = 0; seed < 60; seed++) {
            ConvexSmile smile = smile(noisy(seed));
            for (double strike = 5500; strike < 6500; strike++) {
                assertThat(smile.density(strike)).as("seed %s at %s", seed, strike).isGreaterThan(-1e-12);
            }
        }
    }

    @Test
    void butterfliesOfAPointAreNeverNegativeOnDenseNoisyChains() {
        for (long seed = 225; seed < 265; seed++) {
            Random random = new Random(seed);
            ConvexSmile smile = smile(new SyntheticMarket().step(1).span(280).quotes(q -> {
                double shift = 0.12 * random.nextGaussian();
                return SyntheticMarket.priced(q, Math.max(0, q.bid() + shift), Math.max(0.05, q.ask() + shift));
            }));
            for (double k = 5600; k < 6400; k++) {
                assertThat(smile.put(k - 1) - 2 * smile.put(k) + smile.put(k + 1)).as("seed %s at %s", seed, k)
                        .isGreaterThan(-1e-9);
            }
        }
    }

    @Test
    void putsNeverLeaveTheirArbitrageBounds() {
        for (long seed = 0; seed < 60; seed++) {
            OtmCurve curve = curve(noisy(seed));
            ConvexSmile smile = ConvexSmile.of(curve).orElseThrow();
            for (double strike = 100; strike < 20_000; strike += 37) {
                assertThat(smile.put(strike)).isGreaterThan(Math.max(0, strike - curve.forward()) - 1e-9).isLessThan(strike);
            }
        }
    }

    @Test
    void probabilityIsOneAndItsMeanTheForward() {
        OtmCurve curve = curve(noisy(3));
        ConvexSmile smile = ConvexSmile.of(curve).orElseThrow();
        assertThat(smile.cumulative(-10)).isZero();
        assertThat(smile.cumulative(100_000)).isEqualTo(1);
        double top = 30_000;
        assertThat(top - smile.put(top)).isEqualTo(curve.forward(), within(1e-6));
    }

    @Test
    void slopeIsTheDerivativeOfTheValue() {
        for (long seed = 0; seed < 20; seed++) {
            ConvexSmile smile = smile(noisy(seed));
            for (double strike = 5700; strike < 6300; strike += 25) {
                double sum = 0;
                for (int i = 0; i < 2500; i++) {
                    sum += smile.cumulative(strike + 0.01 * (i + 0.5)) * 0.01;
                }
                assertThat(smile.put(strike + 25) - smile.put(strike)).as("seed %s at %s", seed, strike).isEqualTo(sum,
                        within(0.003));
            }
        }
    }

    @Test
    void recoversTheDistributionBehindFineQuotes() {
        ConvexSmile smile = smile(new SyntheticMarket().stdev(k -> 0.0085).halfSpread(0));
        for (double strike = 5880; strike <= 6120; strike += 7) {
            assertThat(smile.cumulative(strike)).isEqualTo(Black76.exerciseProbability(PutCall.PUT, 6000, strike, 0.0085),
                    within(0.015));
        }
    }

    @Test
    void judgesACleanFitGoodAndABrokenOnePoor() {
        FittedSmile clean = FittedSmile.of(curve(new SyntheticMarket()), RULES.smile(), 2.5).orElseThrow();
        assertThat(clean.fit().quality()).isEqualTo("good");
        assertThat(clean.smile()).isInstanceOf(ConvexSmile.class);
        SyntheticMarket broken = new SyntheticMarket().quotes(q -> q.strike() % 15 == 0 && Math.abs(q.strike() - 6000) > 12
                ? SyntheticMarket.priced(q, q.bid() + 6, q.ask() + 6)
                : q);
        FittedSmile poor = FittedSmile.of(curve(broken), RULES.smile(), 2.5).orElseThrow();
        assertThat(poor.fit().quality()).isEqualTo("poor");
        assertThat(poor.smile()).isInstanceOf(LinearSmile.class);
        assertThat(poor.smile().cumulative(6000)).isBetween(0.0, 1.0);
    }

    @Test
    void hasNoSmileThroughFourQuotes() {
        SyntheticMarket few = new SyntheticMarket().quotes(q -> Math.abs(q.strike() - 6000) <= 10
                && (q.strike() != 5990 || q.right() == PutCall.CALL) ? q : null);
        ExpiryChain chain = QuoteHygiene.clean(few.chain(), "SPXW", SyntheticMarket.EXPIRY, RULES.quotes());
        assertThat(FittedSmile.of(OtmCurve.of(chain, 6000, 1), RULES.smile(), 2.5)).isEmpty();
    }

    @Test
    void interpolatesDeviationsAndKeepsThemFlatOutside() {
        OtmCurve curve = curve(new SyntheticMarket());
        double half = 0.5 * (curve.stdev(10) + curve.stdev(11));
        assertThat(curve.stdevAt(0.5 * (curve.strike(10) + curve.strike(11)))).isEqualTo(half, within(1e-12));
        assertThat(curve.stdevAt(1)).isEqualTo(curve.stdev(0));
        assertThat(curve.stdevAt(1e6)).isEqualTo(curve.stdev(curve.size() - 1));
    }

    @Test
    void summaryHasNoButterflyArbitrage() {
        for (long seed = 0; seed < 15; seed++) {
            Svi svi = SviFit.of(curve(noisy(seed))).orElseThrow();
            assertThat(svi.gMin()).isNotNegative();
            assertThat(Math.abs(svi.rho())).isLessThan(1);
            assertThat(svi.b()).isNotNegative();
            assertThat(svi.s0()).isEqualTo(0.0085, within(0.001));
        }
    }

    @Test
    void summaryRecoversAnSviSmile() {
        Svi truth = new Svi(2e-5, 0.004, -0.4, 0.001, 0.012, 0, 0, 0, 0);
        OtmCurve curve = curve(new SyntheticMarket().halfSpread(0).stdev(k -> Math.sqrt(truth.variance(Math.log(k / 6000)))));
        Svi svi = SviFit.of(curve).orElseThrow();
        for (double k = -0.02; k <= 0.015; k += 0.002) {
            assertThat(Math.sqrt(svi.variance(k))).isEqualTo(Math.sqrt(truth.variance(k)), within(1e-4));
        }
    }

    @Test
    void everyPointCarriesItsThreeVolatilities() {
        var points = new SyntheticMarket().signal().smile();
        assertThat(points).hasSizeGreaterThan(40).allSatisfy(p -> {
            assertThat(p.sBid().orElseThrow()).isLessThanOrEqualTo(p.s());
            assertThat(p.sAsk().orElseThrow()).isGreaterThanOrEqualTo(p.s());
        });
    }
}
