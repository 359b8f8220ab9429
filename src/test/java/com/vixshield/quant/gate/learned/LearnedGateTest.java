package com.vixshield.quant.gate.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.gate.learned.PromotionRule.Graded;
import com.vixshield.quant.gate.learned.PromotionRule.Standing;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.testing.Seed;

class LearnedGateTest {

    private static final PromotionRule RULE = new PromotionRule(250, 60);

    private final RulebookParameters candidate = new Rulebooks().version("1.1").core();

    /** y = 3 + 2·x of x = 0, 2: mean 3 + 2, deviation 1, so the weight is 4/(2 + penalty). */
    @Test
    void aModelIsFittedAsOnPaper() {
        RidgeModel model = RidgeModel.fit(List.of(new double[]{0}, new double[]{2}), List.of(3.0, 7.0), 2);
        assertThat(model.intercept()).isEqualTo(5, within(1e-12));
        assertThat(model.means()).containsExactly(1.0);
        assertThat(model.weights().get(0)).isEqualTo(1, within(1e-8));
        assertThat(model.predict(new double[]{2})).isEqualTo(6, within(1e-8));
        RidgeModel loose = RidgeModel.fit(List.of(new double[]{0}, new double[]{2}), List.of(3.0, 7.0), 1e-12);
        assertThat(loose.predict(new double[]{5})).isEqualTo(13, within(1e-6));
    }

    /** At the solution no small change of a weight makes the penalised sum of squares smaller. */
    @Test
    void noOtherWeightsDoBetter() {
        Random random = Seed.random();
        List<double[]> inputs = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] row = {random.nextGaussian(), 100 * random.nextGaussian(), random.nextDouble()};
            inputs.add(row);
            outcomes.add(row[0] - 0.01 * row[1] + random.nextGaussian());
        }
        RidgeModel model = RidgeModel.fit(inputs, outcomes, 50);
        double least = penalised(model, inputs, outcomes, 50);
        for (int j = 0; j < 3; j++) {
            for (double step : new double[]{-1e-3, 1e-3}) {
                List<Double> weights = new ArrayList<>(model.weights());
                weights.set(j, weights.get(j) + step);
                RidgeModel other = new RidgeModel(model.intercept(), model.means(), model.deviations(), weights);
                assertThat(penalised(other, inputs, outcomes, 50)).isGreaterThan(least);
            }
        }
    }

    private static double penalised(RidgeModel model, List<double[]> inputs, List<Double> outcomes, double penalty) {
        double sum = model.weights().stream().mapToDouble(w -> penalty * w * w).sum();
        for (int i = 0; i < inputs.size(); i++) {
            sum += Math.pow(outcomes.get(i) - model.predict(inputs.get(i)), 2);
        }
        return sum;
    }

    @Test
    void impossibleModelsAreRefused() {
        assertThatThrownBy(() -> RidgeModel.fit(List.of(), List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RidgeModel.fit(List.of(new double[]{Double.NaN}, new double[]{1}), List.of(1.0, 2.0), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RidgeModel(0, List.of(1.0), List.of(0.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The outcome of yesterday's condor is not known before today's close. */
    @Test
    void aFitKnowsNothingOfYesterday() {
        LocalDate[] dates = LocalDate.of(2020, 5, 1).datesUntil(LocalDate.of(2021, 2, 1)).toArray(LocalDate[]::new);
        double[][] inputs = new double[dates.length][];
        double[] outcomes = new double[dates.length];
        Random random = Seed.random();
        for (int i = 0; i < dates.length; i++) {
            inputs[i] = new double[]{random.nextGaussian(), random.nextGaussian()};
            outcomes[i] = random.nextGaussian();
        }
        WalkForward walk = WalkForward.of(dates, inputs, outcomes, 0, 40);
        assertThat(walk.fits()).extracting(fit -> dates[fit.session()]).containsExactly(LocalDate.of(2020, 6, 10),
                LocalDate.of(2020, 7, 1), LocalDate.of(2021, 1, 1));
        assertThat(walk.fits()).allSatisfy(fit -> assertThat(fit.last()).isEqualTo(fit.session() - 2));
        assertThat(walk.predictions().subList(0, 40)).containsOnly(Double.NaN);
        int july = walk.fits().get(1).session();
        double[] poisoned = outcomes.clone();
        Arrays.fill(poisoned, july - 1, poisoned.length, 1e6);
        WalkForward after = WalkForward.of(dates, inputs, poisoned, 0, 40);
        assertThat(after.fits().get(1)).isEqualTo(walk.fits().get(1));
        int january = walk.fits().get(2).session();
        assertThat(after.predictions().subList(0, january)).isEqualTo(walk.predictions().subList(0, january));
        assertThat(after.predictions().get(january)).isNotEqualTo(walk.predictions().get(january));
    }

    @Test
    void theCandidateDecidesInTheValueGatesPlaceForItsTierOnly() {
        DailySignal signal = SignalCalculator.calculate(new SyntheticMarket().inputs(), candidate);
        List<GateResult> learned = signal.gates().results().stream().filter(r -> r.gate() == Gate.LEARNED).toList();
        assertThat(learned).singleElement().satisfies(result -> {
            assertThat(result.tier()).isEqualTo(Tier.DELTA_STEWARD);
            assertThat(result.on()).isTrue();
        });
        assertThat(signal.gates().results().stream().filter(r -> r.gate() == Gate.VALUE))
                .allSatisfy(result -> assertThat(result.on()).isEqualTo(result.tier() != Tier.DELTA_STEWARD));
        assertThat(SignalCalculator.calculate(new SyntheticMarket().inputs(), RulebookParameters.V1_0).gates().results())
                .noneMatch(result -> result.gate() == Gate.LEARNED);
    }

    @Test
    void theSignalPredictsWhatTheModelPredictsOrHolds() {
        DailySignal signal = SignalCalculator.calculate(new SyntheticMarket().inputs(), candidate);
        GateResult result = signal.gates().results().stream().filter(r -> r.gate() == Gate.LEARNED).findFirst().orElseThrow();
        if (result.inputs().isEmpty()) {
            assertThat(result.hold()).isTrue();
            assertThat(result.reason()).contains("no prediction");
            return;
        }
        double[] inputs = LearnedInputs.NAMES.stream().mapToDouble(result.inputs()::get).toArray();
        CondorTier condor = (CondorTier) signal.tiers().get(Tier.DELTA_STEWARD);
        assertThat(result.inputs().get("value"))
                .isEqualTo(condor.expectedPnlRwPoints().getAsDouble() / condor.maxLoss(), within(1e-12));
        assertThat(result.inputs().get("prediction"))
                .isEqualTo(candidate.gates().learned().orElseThrow().predict(inputs), within(1e-12));
        assertThat(result.hold()).isEqualTo(!(result.inputs().get("prediction") > 0));
    }

    @Test
    void promotionWaitsForSessionsAndTrades() {
        Standing early = RULE.judge(graded(249, 100, 0.05, -0.05, 0.01));
        assertThat(early.enough()).isFalse();
        assertThat(early.met()).isFalse();
        assertThat(RULE.judge(graded(300, 59, 0.05, -0.05, 0.01)).enough()).isFalse();
        Standing late = RULE.judge(graded(300, 100, 0.05, -0.05, 0.01));
        assertThat(late.difference().value()).isEqualTo(0.10, within(1e-12));
        assertThat(late.natural()).isEqualTo(0.01, within(1e-12));
        assertThat(late.met()).isTrue();
        assertThat(RULE.judge(List.of()).met()).isFalse();
    }

    @Test
    void promotionAsksForMoreThanLuckAndForAGainAtTheNaturalCredit() {
        assertThat(RULE.judge(graded(300, 100, 0.05, -0.05, -0.01)).met()).isFalse();
        assertThat(RULE.judge(graded(300, 100, -0.05, 0.05, 0.01)).met()).isFalse();
        Random random = Seed.random();
        List<Graded> noise = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double result = random.nextGaussian();
            noise.add(new Graded(i % 3 == 0, result, result));
        }
        assertThat(RULE.judge(noise).difference().interval().low()).isNegative();
        assertThat(RULE.judge(noise).met()).isFalse();
    }

    /** Every n-th taken, spread evenly. */
    private static List<Graded> graded(int sessions, int trades, double taken, double refused, double natural) {
        List<Graded> graded = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            boolean take = (i + 1) * trades / sessions > i * trades / sessions;
            graded.add(new Graded(take, take ? taken : refused, natural));
        }
        return graded;
    }
}
