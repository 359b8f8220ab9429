package com.vixshield.quant.sizing;

import static com.vixshield.quant.sizing.SizingFixtures.PARAMETERS;
import static com.vixshield.quant.sizing.SizingFixtures.SIGMA;
import static com.vixshield.quant.sizing.SizingFixtures.offer;
import static com.vixshield.quant.sizing.SizingFixtures.outcomes;
import static com.vixshield.quant.sizing.SizingFixtures.tonight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.HedgeParameters;

/** What must hold at every position of the sliders. */
class SizingPropertiesTest {

    private final PositionSizer sizer = new PositionSizer(PARAMETERS, HedgeParameters.defaults());
    private final SizingInputs tonight = tonight();

    @Test
    void staysBelowEveryLimitAndReachesTheSmallest() {
        Random random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            RiskProfile profile = random(random).build();
            SizedPosition position = sized(profile);
            double equity = profile.equity().doubleValue();
            double least = position.count().candidates().stream().filter(c -> c.contracts().isPresent())
                    .mapToDouble(c -> c.contracts().getAsDouble()).min().orElseThrow();
            assertThat(position.count().contracts()).isEqualTo((int) Math.floor(least + 1e-9));
            assertThat(position.count().contracts()).isLessThanOrEqualTo(profile.maxContracts());
            assertThat(position.condor().maxLoss().doubleValue()).isLessThanOrEqualTo(profile.atRisk() * equity + 0.01);
            assertThat(position.hedge().costPerYear().doubleValue())
                    .isLessThanOrEqualTo(profile.hedgeCap() * equity + 0.01);
            assertThat(position.margin().futures().doubleValue()).isLessThanOrEqualTo(0.10 * equity + 0.01);
        }
    }

    @Test
    void explainsEveryZero() {
        Random random = new Random(43);
        for (int i = 0; i < 1_000; i++) {
            SizedPosition position = sized(random(random).equity(BigDecimal.valueOf(
                    1_000 + random.nextInt(400_000))).build());
            assertThat(position.count().contracts() > 0 || !position.messages().isEmpty()).isTrue();
            assertThat(position.hedge().layers())
                    .allSatisfy(layer -> assertThat(layer.contracts() > 0 || !layer.message().isEmpty()).isTrue());
        }
    }

    @Test
    void growsWithTheAccount() {
        growing(i -> new ProfileBuilder(20_000 * Math.pow(1.3, i)), 30);
    }

    @Test
    void growsWithTheShareAtRisk() {
        growing(i -> new ProfileBuilder(750_000).atRisk(0.001 * (i + 1)), 50);
    }

    @Test
    void growsWithTheDialAndWithTheMaximum() {
        growing(i -> new ProfileBuilder(5e6).kellyDial(0.01 * i).atRisk(0.05), 51);
        growing(i -> new ProfileBuilder(5e6).maxContracts(i), 60);
    }

    @Test
    void neverGrowsWithFees() {
        int before = Integer.MAX_VALUE;
        for (int i = 0; i <= 100; i++) {
            int now = sized(new ProfileBuilder(3e6).fee("" + i / 10.0).build()).count().contracts();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void risksNoMoreThanTheKellyShareOfAnyCondor() {
        Random random = new Random(44);
        for (int i = 0; i < 200; i++) {
            CondorOffer offer = offer(0.3 + 6 * random.nextDouble(), outcomes(SIGMA * (0.5 + random.nextDouble())));
            KellyFraction kelly = KellyFraction.of(offer, offer.outcomes().orElseThrow(), 1.30);
            assertThat(kelly.fraction()).isBetween(0.0, 1.0);
            assertThat(kelly.fraction() > 0).isEqualTo(kelly.expectedProfit() > 0);
            if (kelly.fraction() > 0.01 && kelly.fraction() < 0.98) {
                double best = growth(offer, kelly.fraction());
                assertThat(best).isGreaterThanOrEqualTo(growth(offer, kelly.fraction() - 0.01));
                assertThat(best).isGreaterThanOrEqualTo(growth(offer, kelly.fraction() + 0.01));
            }
        }
    }

    private static double growth(CondorOffer offer, double fraction) {
        var outcomes = offer.outcomes().orElseThrow();
        double sum = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            sum += Math.log1p(fraction * offer.profit(outcomes.level(i), 1.30) / offer.maxLoss(1.30));
        }
        return sum;
    }

    private void growing(IntFunction<ProfileBuilder> slider, int positions) {
        int condors = 0;
        for (int i = 0; i < positions; i++) {
            SizedPosition position = sized(slider.apply(i).build());
            assertThat(position.count().contracts()).isGreaterThanOrEqualTo(condors);
            condors = position.count().contracts();
        }
        assertThat(condors).as("the slider reaches a position").isPositive();
    }

    private SizedPosition sized(RiskProfile profile) {
        return (SizedPosition) sizer.size(tonight, profile);
    }

    private static ProfileBuilder random(Random random) {
        return new ProfileBuilder(Math.rint(10_000 * Math.pow(1_000, random.nextDouble()))).atRisk(
                0.0001 + 0.0998 * random.nextDouble()).publishedCardValue().kellyDial(0.5 * random.nextDouble())
                .maxContracts(random.nextInt(200)).volatilityTarget(random.nextBoolean())
                .hedgeCap(0.05 * random.nextDouble()).accrual(0.2 * random.nextDouble())
                .fee(Double.toString(random.nextInt(1_000) / 100.0));
    }
}
