package com.vixshield.quant.hedge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.hedge.HedgeTrade.Reason;
import com.vixshield.quant.hedge.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.InstrumentChoice.NotAvailable;

/** The layers while one session is being worked on; one thread, one session. */
final class LayerBook {

    private static final double ROUNDING = 1e-9;

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;
    private final HedgeProfile profile;
    private final double annualBudget;
    private final Map<Layer, Holding> holdings = new EnumMap<>(Layer.class);
    private final List<HedgeTrade> trades = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private double realised;

    LayerBook(HedgeParameters parameters, HedgeInputs inputs, HedgeProfile profile, HedgeState state) {
        this.parameters = parameters;
        this.inputs = inputs;
        this.profile = profile;
        this.annualBudget = HedgeBudget.of(profile, parameters.signalsPerYear()).annualBudgetBinding();
        this.holdings.putAll(state.holdings());
        this.realised = state.realised();
    }

    Optional<Holding> holding(Layer layer) {
        return Optional.ofNullable(holdings.get(layer));
    }

    boolean due(Layer layer) {
        return holding(layer).map(h -> !h.rollDate().isAfter(inputs.session())).orElse(true);
    }

    /** Sells what a layer holds and buys its next contract with the period's budget and the carry. */
    void roll(Layer layer, double weight) {
        InstrumentChoice choice = new InstrumentSelector(parameters, inputs).choose(profile.set(), layer);
        Holding old = holdings.get(layer);
        if (choice instanceof NotAvailable missing) {
            keep(layer, missing.reason());
            return;
        }
        if (old != null && old.contracts() > 0 && value(old.contract()).isEmpty()) {
            messages.add(layer + " is due to roll and waits: no price for " + old.contract());
            return;
        }
        if (old != null) {
            sell(layer, old.contracts(), Reason.ROLL);
        }
        open(layer, ((Chosen) choice).instrument(), weight, old);
    }

    /** Nothing can be bought now; what has expired meanwhile is settled all the same. */
    private void keep(Layer layer, String reason) {
        Holding old = holdings.get(layer);
        if (old != null && !old.contract().expiry().isAfter(inputs.session()) && value(old.contract()).isPresent()) {
            sell(layer, old.contracts(), Reason.ROLL);
        }
        messages.add(layer + (old == null ? " is not opened: " : " is due to roll and waits: ") + reason);
    }

    private void open(Layer layer, VixInstrument instrument, double weight, Holding old) {
        double budgeted = weight * annualBudget / instrument.costPerYear();
        double carried = old == null ? 0 : old.carry() / instrument.costPerContract();
        Holding none = new Holding(HedgeContract.of(instrument), 0, instrument.price(), budgeted, carried,
                instrument.costPerContract(), weight, instrument.rollDate());
        holdings.put(layer, none);
        buy(layer, affordable(none), old == null ? Reason.OPEN : Reason.ROLL);
    }

    /** Scales a layer to a new weight with the contract it holds. */
    void reweight(Layer layer, double weight) {
        Holding old = holdings.get(layer);
        if (old.contract() instanceof HedgeContract.Call && inputs.vvix().isEmpty() || inputs.curve().isEmpty()) {
            messages.add(layer + " is not reweighted: no price for " + old.contract());
            return;
        }
        Holding scaled = old.withWeight(weight);
        holdings.put(layer, scaled);
        int change = affordable(scaled) - scaled.contracts();
        if (change > 0) {
            buy(layer, change, Reason.REWEIGHT);
        } else {
            sell(layer, -change, Reason.REWEIGHT);
        }
    }

    private int affordable(Holding holding) {
        int byBudget = (int) Math.floor(holding.budgeted() + holding.carried() + ROUNDING);
        if (holding.contract() instanceof HedgeContract.Call) {
            return byBudget;
        }
        double margin = parameters.futures().marginRate() * value(holding.contract()).orElseThrow()
                * holding.contract().multiplier();
        return Math.min(byBudget, (int) Math.floor(parameters.marginCap() * profile.equity() / margin));
    }

    void buy(Layer layer, int count, Reason reason) {
        Holding old = holdings.get(layer);
        if (count > 0) {
            double price = value(old.contract()).orElseThrow() + slippage(old.contract());
            double mean = (old.contracts() * old.entryPrice() + count * price) / (old.contracts() + count);
            holdings.put(layer, old.withContracts(old.contracts() + count, mean, paidOutside(count, reason)));
            trades.add(new HedgeTrade(layer, old.contract(), count, price, reason));
        }
    }

    /** @return dollars received */
    double sell(Layer layer, int count, Reason reason) {
        if (count <= 0) {
            return 0;
        }
        Holding old = holdings.get(layer);
        double price = Math.max(0, value(old.contract()).orElseThrow() - slippage(old.contract()));
        HedgeTrade trade = new HedgeTrade(layer, old.contract(), -count, price, reason);
        holdings.put(layer,
                old.withContracts(old.contracts() - count, old.entryPrice(), paidOutside(-count, reason)));
        realised += count * (price - old.entryPrice()) * old.contract().multiplier();
        trades.add(trade);
        return trade.proceeds();
    }

    /** Monetised contracts change hands between layers: neither layer's budget gains or pays. */
    private static int paidOutside(int count, Reason reason) {
        return reason == Reason.MONETISE ? count : 0;
    }

    /** Value of a contract today, VIX points; absent without the market it is priced on. */
    Optional<Double> value(HedgeContract contract) {
        int days = (int) ChronoUnit.DAYS.between(inputs.session(), contract.expiry());
        if (contract instanceof HedgeContract.Future) {
            return inputs.curve().map(curve -> contract.value(curve, null, days));
        }
        return inputs.curve().flatMap(curve -> inputs.vvix().map(
                vvix -> contract.value(curve, new VixOptionModel(parameters.volatility(), vvix.value()), days)));
    }

    double slippage(HedgeContract contract) {
        return contract instanceof HedgeContract.Call ? parameters.calls().slippage() : parameters.futures().slippage();
    }

    void say(String message) {
        messages.add(message);
    }

    HedgeStep close(HedgeState weighted, boolean monetised) {
        return new HedgeStep(trades,
                new HedgeState(weighted.path(), weighted.heldWeights(), holdings, monetised, realised), messages);
    }
}
