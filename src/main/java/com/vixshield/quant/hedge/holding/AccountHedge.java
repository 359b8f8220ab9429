package com.vixshield.quant.hedge.holding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentSelector;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.instrument.VxPoint;
import com.vixshield.quant.hedge.motion.MotionPath;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeBudget;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;

/**
 * Works out what to trade in one session given what an account really holds (rulebook §7), by the stepper that runs the
 * hedge of a plan. A contract that is held stays until its roll, at the count that its first session's budget paid for; what
 * the budget pays for beyond what is held is bought.
 */
public final class AccountHedge {

    /** Days after a fund's review on which it is still due, for weekends and holidays. */
    private static final int REVIEW_WINDOW = 3;

    private final HedgeParameters parameters;

    public AccountHedge(HedgeParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param held by layer, in any order; of several contracts in one layer the largest is the layer's
     * @param path of the wanted weights up to the session before; empty at the fixed weights
     * @param weights that the layers are held at
     * @param monetised whether this episode has already sold half of the front
     */
    public HedgeStep step(HedgeInputs inputs, HedgeProfile profile, List<HeldContract> held, Optional<MotionPath> path,
            LayerWeights weights, boolean monetised) {
        Map<Layer, Holding> holdings = new EnumMap<>(Layer.class);
        List<String> others = new ArrayList<>();
        held.stream().sorted(Comparator.comparingInt(HeldContract::quantity).reversed()).forEach(contract -> {
            if (holdings.putIfAbsent(contract.layer(), holding(inputs, profile, contract, weights)) != null) {
                others.add(contract.layer() + " holds " + contract.quantity() + " of " + contract.contract()
                        + " beside its own contract; sell them or keep them, no order counts on them");
            }
        });
        HedgeStep step = new HedgeStepper(parameters).complete(inputs, profile,
                new HedgeState(path, weights, holdings, monetised, 0));
        others.addAll(step.messages());
        return new HedgeStep(step.trades(), step.state(), others);
    }

    /** What the layer would carry had it been opened by the stepper with this contract. */
    private Holding holding(HedgeInputs inputs, HedgeProfile profile, HeldContract held, LayerWeights weights) {
        LocalDate roll = rollDate(inputs.session(), profile.set(), held);
        double weight = weights.of(held.layer());
        Period period = chosen(profile.set(), held).map(Period::of).orElseGet(() -> period(inputs, held, roll));
        double budget = weight * HedgeBudget.of(profile, parameters.signalsPerYear()).annualBudgetBinding() * period.years();
        int own = held.quantity() + held.soldBefore();
        return new Holding(held.contract(), own, -held.soldBefore(), held.entryPrice(), budget, 0, own * period.cost(),
                period.cost(), weight, roll);
    }

    /**
     * From the purchase to the roll.
     *
     * @param cost expected dollars of one contract
     * @param years that the budget of the period is for
     */
    private record Period(double cost, double years) {

        private static final double DAYS_A_YEAR = 365;

        static Period of(VixInstrument instrument) {
            return new Period(instrument.costPerContract(), instrument.costPerContract() / instrument.costPerYear());
        }
    }

    /** What the rules would have bought on that session, if it is the contract that is held. */
    private Optional<VixInstrument> chosen(InstrumentSet set, HeldContract held) {
        return new InstrumentSelector(parameters, held.begun()).choose(set, held.layer()) instanceof Chosen chosen
                && HedgeContract.of(chosen.instrument()).equals(held.contract())
                        ? Optional.of(chosen.instrument())
                        : Optional.empty();
    }

    /** Of a contract of the holder's own choice; on today's market where that day's does not price it. */
    private Period period(HedgeInputs inputs, HeldContract held, LocalDate roll) {
        double days = Math.max(1, ChronoUnit.DAYS.between(held.begun().session(), roll));
        double cost = held.contract() instanceof HedgeContract.Fund
                ? parameters.calls().floor() * held.entryPrice()
                : new RemainingCost(parameters, held.begun()).of(held.contract(), roll)
                        .or(() -> new RemainingCost(parameters, inputs).of(held.contract(), roll)).orElse(0.0);
        return new Period(Math.max(1, cost), days / Period.DAYS_A_YEAR);
    }

    /** The weights that Motion has led to by now, from the fixed ones on; readings ascend by date. */
    public HedgeState follow(List<VixTrend> readings) {
        HedgeState state = HedgeState.empty(parameters);
        for (VixTrend reading : readings) {
            state = state.weighted(reading.date(), reading.weights(), parameters.motion());
        }
        return state;
    }

    /** When the rules of its layer sell the contract. */
    public LocalDate rollDate(LocalDate session, InstrumentSet set, HeldContract held) {
        Optional<VixInstrument> chosen = chosen(set, held);
        if (chosen.isPresent() && !(held.contract() instanceof HedgeContract.Fund)) {
            return chosen.get().rollDate();
        }
        if (held.contract() instanceof HedgeContract.Call call) {
            return call.expiry().minusDays(InstrumentSelector.callRule(parameters, set, held.layer()).rollDays());
        }
        return held.contract() instanceof HedgeContract.Future future
                ? futureRoll(future.expiry(), held.begun())
                : review(session, held.begun().session());
    }

    /** A future is sold when it has become the month that the rule names: when the months before that have expired. */
    private LocalDate futureRoll(LocalDate expiry, HedgeInputs begun) {
        int sell = parameters.futures().sellMonth();
        Optional<Integer> month = begun.curve().flatMap(curve -> curve.expiring(expiry)).map(VxPoint::month);
        return month.isEmpty()
                ? expiry.minusMonths(sell)
                : month.get() <= sell
                        ? begun.session()
                        : begun.curve().flatMap(curve -> curve.month(month.get() - sell)).map(VxPoint::expiry)
                                .orElse(expiry.minusMonths(sell));
    }

    private LocalDate review(LocalDate session, LocalDate begun) {
        int period = parameters.funds().reviewDays();
        long passed = ChronoUnit.DAYS.between(begun, session);
        boolean due = passed >= period && passed % period < REVIEW_WINDOW;
        return due ? session : begun.plusDays((passed / period + 1) * period);
    }
}
