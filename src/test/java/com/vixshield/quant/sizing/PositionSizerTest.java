package com.vixshield.quant.sizing;

import static com.vixshield.quant.sizing.SizingFixtures.PARAMETERS;
import static com.vixshield.quant.sizing.SizingFixtures.offer;
import static com.vixshield.quant.sizing.SizingFixtures.outcomes;
import static com.vixshield.quant.sizing.SizingFixtures.tonight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.sizing.SizeCandidate.Limit;
import com.vixshield.testing.Stated;

class PositionSizerTest {

    private final PositionSizer sizer = new PositionSizer(PARAMETERS, HedgeParameters.defaults());

    @Test
    void sizesByTheShareAtRiskInACalmMarket() {
        SizedPosition position = sized(tonight(), profile(1e6).build());
        assertThat(position.count().binding()).isEqualTo(Limit.AT_RISK);
        assertThat(position.count().contracts()).isEqualTo((int) (20_000 / 2_395.20));
        assertThat(position.condor().expectedCredit()).isEqualByComparingTo("880.00");
        assertThat(position.condor().maxLoss()).isEqualByComparingTo("19161.60");
        assertThat(position.condor().fees()).isEqualByComparingTo("41.60");
        assertThat(position.condor().breakevenLow()).isCloseTo(4133.9, within(1e-9));
        assertThat(position.condor().breakevenHigh()).isCloseTo(4301.1, within(1e-9));
        assertThat(position.condor().atRiskShare()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void shrinksWithTheVolatilityTargetWhenTheRangeIsWide() {
        SizingInputs wide = new SizingInputs(tonight().spx(), tonight().xsp(), OptionalDouble.of(0.03), tonight().hedge(),
                tonight().expiry());
        SizedPosition position = sized(wide, profile(1e6).build());
        assertThat(position.count().binding()).isEqualTo(Limit.VOLATILITY_TARGET);
        assertThat(position.count().contracts()).isEqualTo((int) (20_000 / 2_395.20 * 0.15 / (0.03 * Math.sqrt(252))));
        assertThat(sized(wide, profile(1e6).volatilityTarget(false).build()).count().binding()).isEqualTo(Limit.AT_RISK);
    }

    @Test
    void scalesTheSizeWhicheverOtherLimitDecidesIt() {
        SizingInputs wide = new SizingInputs(tonight().spx(), tonight().xsp(), OptionalDouble.of(0.03), tonight().hedge(),
                tonight().expiry());
        double factor = 0.15 / (0.03 * Math.sqrt(252));
        assertThat(sized(wide, profile(1e8).maxContracts(100).build()).count().contracts()).isEqualTo((int) (100 * factor));
        SizedPosition dialled = sized(wide, profile(1e7).kellyDial(0.01).atRisk(0.05).build());
        double kelly = dialled.count().candidates().stream().filter(c -> c.limit() == Limit.KELLY).findFirst().orElseThrow()
                .contracts().getAsDouble();
        assertThat(dialled.count().contracts()).isEqualTo((int) (kelly * factor)).isPositive();
        assertThat(dialled.count().binding()).isEqualTo(Limit.VOLATILITY_TARGET);
        assertThat(sized(tonight(), profile(1e8).maxContracts(100).build()).count().binding())
                .isEqualTo(Limit.MAX_CONTRACTS);
    }

    @Test
    void opensNothingWhenTheExpectedResultIsNegativeAndKeepsTheHedge() {
        SizedPosition position = sized(tonight(offer(0.30, outcomes(0.02))), profile(1e6).build());
        assertThat(position.count().contracts()).isZero();
        assertThat(position.count().binding()).isEqualTo(Limit.KELLY);
        assertThat(position.messages()).first().asString().contains("after fees is \u2212$");
        assertThat(position.hedge().plan().budget().annualBudgetBinding()).isPositive();
        assertThat(position.hedge().layers().get(2).contracts()).isPositive();
        assertThat(position.hedge().accrualTonight()).isEqualByComparingTo("0");
    }

    @Test
    void opensNothingAtTheStewardEndOfTheDial() {
        SizedPosition position = sized(tonight(), profile(1e6).kellyDial(0).build());
        assertThat(position.count().contracts()).isZero();
        assertThat(position.messages()).first().asString().contains("Kelly setting").contains("0.00 of the Kelly");
    }

    @Test
    void stopsAtTheMaximumAndAtASpentLossBudget() {
        assertThat(sized(tonight(), profile(1e6).maxContracts(3).build()).count().contracts()).isEqualTo(3);
        assertThat(sized(tonight(), profile(1e6).maxContracts(0).build()).messages()).first()
                .isEqualTo("your maximum is 0 contracts");
        SizedPosition spent = sized(tonight(), profile(1e6).loss("5000", "5000").build());
        assertThat(spent.count().contracts()).isZero();
        assertThat(spent.messages()).first().satisfies(message -> assertThat(Stated.by(message)).containsExactly("$5,000.00"));
        assertThat(sized(tonight(), profile(1e6).loss("5000", "4999.99").build()).count().contracts()).isEqualTo(8);
        SizedPosition unknown = sized(tonight(), profile(1e6).lossBudget("5000").build());
        assertThat(unknown.count().contracts()).isEqualTo(8);
        assertThat(unknown.messages()).anyMatch(message -> message.startsWith("loss budget does not limit"));
    }

    @Test
    void saysHowLargeTheAccountMustBe() {
        SizedPosition position = sized(tonight(), profile(100_000).build());
        assertThat(position.count().contracts()).isZero();
        assertThat(position.messages()).first().satisfies(message -> {
            assertThat(Stated.by(message)).containsExactly("$2,395", "2.0 %", "$119,760");
            assertThat(message).contains("XSP");
        });
        assertThat(sized(tonight(), profile(100_000).product(CondorProduct.XSP).build()).count().contracts()).isPositive();
    }

    @Test
    void namesALimitThatItCannotCompute() {
        SizingInputs blind = new SizingInputs(new SizingInputs.Offer(offer(1.1, Optional.empty())), tonight().xsp(),
                OptionalDouble.empty(), tonight().hedge(), tonight().expiry());
        SizedPosition position = sized(blind, profile(1e6).build());
        assertThat(position.messages()).satisfiesExactly(
                target -> assertThat(target).startsWith("volatility target does not limit"),
                dial -> assertThat(dial).startsWith("Kelly dial does not limit"));
        assertThat(position.condor().expectedProfit()).isEmpty();
    }

    @Test
    void goesOnHedgingWhenTonightHasNoCondor() {
        SizingInputs none = new SizingInputs(new SizingInputs.NoOffer("chain too thin"), tonight().xsp(),
                OptionalDouble.empty(), tonight().hedge(), tonight().expiry());
        Sizing.HedgeOnly only = (Sizing.HedgeOnly) sizer.size(none, profile(1e6).build());
        assertThat(only.reason()).isEqualTo("chain too thin");
        assertThat(only.hedge().plan().budget().annualBudgetBinding()).isEqualTo(15_000);
        assertThat(only.hedge().layers()).allSatisfy(layer -> assertThat(layer.contracts()).isPositive());
    }

    @Test
    void addsTheHedgeToTheCondorInEveryNight() {
        SizedPosition position = sized(tonight(), profile(2e6).build());
        assertThat(position.stress()).hasSize(4);
        for (StressOutcome night : position.stress()) {
            assertThat(night.condor()).isNegative();
            assertThat(night.condor().abs()).isLessThanOrEqualTo(position.condor().maxLoss());
            assertThat(night.hedge()).isPositive();
            assertThat(night.net()).isEqualByComparingTo(night.condor().add(night.hedge()));
        }
        StressOutcome volmageddon = position.stress().get(0);
        int futures = position.hedge().layers().get(1).contracts();
        assertThat(volmageddon.layers().get(Layer.MID)).isEqualByComparingTo(
                BigDecimal.valueOf(futures * 100 * 3.95).setScale(2));
    }

    @Test
    void addsCondorAndHedgeOverEveryMove() {
        SizedPosition position = sized(tonight(), profile(2e6).build());
        PayoffSurface surface = position.surface().orElseThrow();
        assertThat(surface.moves()).first().isEqualTo(-0.10);
        assertThat(surface.moves()).last().isEqualTo(0.06);
        assertThat(surface.rows()).extracting(PayoffSurface.Row::scale).containsExactly(0.0, 0.5, 1.0, 1.5);
        double maxLoss = position.condor().maxLoss().doubleValue();
        for (PayoffSurface.Row row : surface.rows()) {
            for (int i = 0; i < surface.moves().size(); i++) {
                assertThat(surface.condor().get(i)).isGreaterThanOrEqualTo(-maxLoss - 0.01);
                assertThat(row.net().get(i)).isCloseTo(surface.condor().get(i) + row.hedge().get(i), within(1e-9));
            }
            for (int i = 1; i < surface.moves().size() - 1; i++) {
                assertThat(row.convexity().get(i - 1)).isCloseTo(
                        row.net().get(i + 1) - 2 * row.net().get(i) + row.net().get(i - 1), within(1e-9));
            }
        }
        // Far in the fall the condor owes no more, so the hedge alone bends the sum upwards.
        assertThat(surface.rows().get(2).convexity().get(0)).isPositive();
        assertThat(position.breakEven().orElseThrow().paysForAYear()).isPresent();
    }

    @Test
    void saysThatMovesHaveNoAnswerWithoutTheSlope() {
        SizingInputs full = tonight();
        HedgeInputs market = full.hedge();
        VxCurve noSecond = new VxCurve(18,
                market.curve().orElseThrow().points().stream().filter(p -> p.month() != 2).toList());
        HedgeInputs gap = new HedgeInputs(market.session(), market.vix(), market.vvix(), market.rate(), Optional.of(noSecond),
                market.curveDate(), Optional.empty());
        SizedPosition position = sized(new SizingInputs(full.spx(), full.xsp(), full.sigma(), gap, full.expiry()),
                profile(2e6).build());
        assertThat(position.surface()).isEmpty();
        assertThat(position.breakEven()).isEmpty();
        assertThat(position.messages()).singleElement().asString().contains("VX month 1 or 2 has no settlement");
        assertThat(position.stress()).hasSize(4);
    }

    @Test
    void setsCashAgainstWhatOneNightCanClaim() {
        SizedPosition position = sized(tonight(), profile(1e6).build());
        QuickRatio ratio = position.quickRatio();
        double claims = position.condor().maxLoss().doubleValue() + position.margin().futures().doubleValue()
                + 15_000 * 5 / 252.0;
        assertThat(ratio.value().orElseThrow()).isCloseTo(ratio.cash() / claims, within(0.01));
        assertThat(ratio.cash()).isEqualTo(1e6 - position.hedge().plan().grossPremium());
        assertThat(QuickRatio.of(100, 0, 0, 0, 0).value()).isEmpty();
    }

    private SizedPosition sized(SizingInputs inputs, RiskProfile profile) {
        return (SizedPosition) sizer.size(inputs, profile);
    }

    private static ProfileBuilder profile(double equity) {
        return new ProfileBuilder(equity);
    }
}
