package com.vixshield.quant.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStep;
import com.vixshield.quant.hedge.holding.HedgeStepper;
import com.vixshield.quant.hedge.holding.Holding;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;

/** Sixteen recorded years with all their gaps: missing months, missing VVIX, missing yields. */
class RecordedHedgeTest {

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final Map<Layer, Double> budget = new EnumMap<>(Layer.class);
    private final Map<Layer, Double> spent = new EnumMap<>(Layer.class);

    @Test
    void keepsItsLimitsThroughTheRecordedYears() {
        MarketHistory history = RecordedMarket.history();
        NavigableMap<LocalDate, VixTrend> readings = VixTrend.history(history.vix(), parameters);
        HedgeProfile profile = new HedgeProfile(750_000, 20, OptionalDouble.of(110), 0.015, 0.10, InstrumentSet.CARD,
                Weighting.MOTION, false);
        HedgeStepper desk = new HedgeStepper(parameters);
        HedgeState state = HedgeState.empty(parameters);
        int monetised = 0;
        int waits = 0;
        for (LocalDate session : new TreeSet<>(history.spx().stream().map(DailyBar::date).toList())
                .tailSet(LocalDate.of(2010, 1, 4))) {
            HedgeInputs inputs = HedgeInputs.of(history, session, parameters,
                    Optional.ofNullable(readings.floorEntry(session)).map(Map.Entry::getValue));
            HedgeStep step = desk.step(inputs, profile, state);
            assertThat(step.state().heldWeights().distance(state.heldWeights())).isLessThanOrEqualTo(0.10 + 1e-12);
            account(state, step.state());
            monetised += !state.monetised() && step.state().monetised() ? 1 : 0;
            waits += step.messages().isEmpty() ? 0 : 1;
            state = step.state();
        }
        for (Layer layer : Layer.values()) {
            assertThat(spent.get(layer)).as("%s", layer).isPositive().isLessThanOrEqualTo(budget.get(layer) * (1 + 1e-9));
        }
        assertThat(monetised).isPositive();
        assertThat(waits).as("gaps are met").isPositive();
    }

    /** Whatever a period bought is paid for by its budget and the carry. */
    private void account(HedgeState before, HedgeState after) {
        after.holdings().forEach((layer, now) -> {
            Holding old = before.holdings().get(layer);
            if (old != null && !old.contract().equals(now.contract())) {
                budget.merge(layer, old.budget(), Double::sum);
                spent.merge(layer, old.spent(), Double::sum);
            }
        });
    }
}
