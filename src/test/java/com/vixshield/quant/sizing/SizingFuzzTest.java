package com.vixshield.quant.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.condor.SettlementPayoff;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStepper;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.policy.ActivationScorer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.quant.range.TerminalDistribution;

/** Broken histories and odd condors: always an answer with finite numbers or a reason, never an exception. */
class SizingFuzzTest {

    private static final LocalDate SESSION = LocalDate.of(2023, 5, 26);
    private static final double[] ODD = {Double.NaN, 0, -1, 1e-9, 1e9, Double.POSITIVE_INFINITY};

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final PositionSizer sizer = new PositionSizer(SizingParameters.defaults(), parameters);
    private final HedgeStepper desk = new HedgeStepper(parameters);
    private final Random random = new Random(2026);

    @Test
    void answersEveryBrokenMarket() {
        HedgeState state = HedgeState.empty(parameters);
        for (int i = 0; i < 1_500; i++) {
            MarketHistory history = history();
            LocalDate session = SESSION.plusDays(i % 400);
            HedgeInputs inputs = HedgeInputs.of(history, SESSION, parameters);
            Sizing sizing = sizer.size(new SizingInputs(new SizingInputs.Offer(offer()), new SizingInputs.NoOffer("none"),
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(0.001 + 0.1 * random.nextDouble()),
                    inputs, SESSION.plusDays(1 + random.nextInt(4))), profile());
            check((SizedPosition) sizing);
            assertThat(ActivationScorer.score(parameters, history, inputs)).isNotNull();
            state = desk.step(at(inputs, session), hedgeProfile(), state).state();
            assertThat(state.realised()).isFinite();
        }
    }

    private static void check(SizedPosition position) {
        assertThat(position.count().contracts()).isNotNegative();
        assertThat(position.condor().maxLoss()).isNotNegative();
        assertThat(position.condor().atRiskShare()).isFinite();
        HedgePlan plan = position.hedge().plan();
        assertThat(plan.expectedAnnualCost()).isBetween(0.0, plan.budget().annualBudgetBinding() * (1 + 1e-8));
        assertThat(plan.layers()).allSatisfy(layer -> assertThat(layer.contracts() > 0 || !layer.message().isEmpty()).isTrue());
        for (HedgeLayer layer : plan.layers()) {
            if (layer instanceof HedgeLayer.Sized sized) {
                assertThat(sized.instrument().costPerContract()).isPositive().isFinite();
                assertThat(sized.instrument().holdDays()).isPositive();
                assertThat(sized.size().contractsRaw()).isFinite();
            }
        }
        position.surface().ifPresent(surface -> surface.rows().forEach(row -> assertThat(row.net()).allSatisfy(
                net -> assertThat(net).isFinite())));
    }

    private MarketHistory history() {
        List<DailyBar> vix = new ArrayList<>();
        for (int i = random.nextInt(300); i >= 0; i--) {
            double close = odd(10 + 30 * random.nextDouble(), 0.01);
            vix.add(new DailyBar(SESSION.minusDays(i), close, odd(close + 1, 0.01), odd(close - 1, 0.01), close));
        }
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
        for (Series name : List.of(Series.VVIX, Series.DGS1MO, Series.SKEW, Series.VIX_PUT_CALL, Series.VIXY, Series.VXZ)) {
            if (random.nextInt(10) > 0) {
                NavigableMap<LocalDate, Double> series = new TreeMap<>();
                for (int i = random.nextInt(20); i < 300; i++) {
                    series.put(SESSION.minusDays(i), odd(100 * random.nextDouble(), 0.02));
                }
                values.put(name, series);
            }
        }
        NavigableMap<LocalDate, List<VxSettlement>> vx = new TreeMap<>();
        vx.put(SESSION.minusDays(random.nextInt(10)), settlements());
        return new MarketHistory(List.of(), vix, values, vx, new TreeMap<>());
    }

    private List<VxSettlement> settlements() {
        List<VxSettlement> settlements = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            if (random.nextInt(12) > 0) {
                int days = random.nextInt(20) == 0 ? random.nextInt(400) - 40 : 28 * month - random.nextInt(30);
                settlements.add(new VxSettlement(month, SESSION.plusDays(days), odd(15 + 20 * random.nextDouble(), 0.05)));
            }
        }
        return settlements;
    }

    private double odd(double value, double share) {
        return random.nextDouble() < share ? ODD[random.nextInt(ODD.length)] : value;
    }

    private CondorOffer offer() {
        double width = 1 + random.nextInt(100);
        double put = 4_000 - random.nextInt(200);
        double call = put + 1 + random.nextInt(400);
        double credit = width * (0.001 + 0.998 * random.nextDouble());
        Optional<TerminalDistribution> outcomes = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(TerminalDistribution.of(4_000, 0.01, random.doubles(200, -8, 8).toArray()));
        return new CondorOffer(new SettlementPayoff(put - width, put, call, call + width), 4_000, width, credit * 1.1, credit,
                credit * 0.8, outcomes, 100);
    }

    private RiskProfile profile() {
        return new RiskProfile(BigDecimal.valueOf(1_000 + random.nextInt(5_000_000)), 0.001 + 0.099 * random.nextDouble(), true,
                random.nextInt(10_001), 0.5 * random.nextDouble(), random.nextBoolean(), 0.05 * random.nextDouble(),
                0.2 * random.nextDouble(), Weighting.values()[random.nextInt(2)],
                InstrumentSet.values()[random.nextInt(3)], random.nextBoolean(), BigDecimal.valueOf(random.nextInt(11)),
                CondorProduct.SPX, Optional.empty(), Optional.empty());
    }

    private HedgeProfile hedgeProfile() {
        return new HedgeProfile(1_000 + random.nextInt(5_000_000), random.nextInt(50),
                OptionalDouble.of(500 * random.nextDouble()),
                0.05 * random.nextDouble(), 0.2 * random.nextDouble(), InstrumentSet.values()[random.nextInt(3)],
                Weighting.values()[random.nextInt(2)], false);
    }

    /** The same market seen from another day: contracts age, expire and go missing under the desk. */
    private HedgeInputs at(HedgeInputs inputs, LocalDate session) {
        return new HedgeInputs(session, inputs.vix(), inputs.vvix(), inputs.rate(), inputs.curve(), inputs.curveDate(),
                inputs.motion(), random.nextInt(10) == 0 ? Map.of() : inputs.funds(), List.of());
    }
}
