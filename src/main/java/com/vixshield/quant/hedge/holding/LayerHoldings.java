package com.vixshield.quant.hedge.holding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeTrade.Reason;
import com.vixshield.quant.hedge.instrument.ContractValues;
import com.vixshield.quant.hedge.instrument.HedgeContract;
import com.vixshield.quant.hedge.instrument.InstrumentChoice;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.NotAvailable;
import com.vixshield.quant.hedge.instrument.InstrumentSelector;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeBudget;
import com.vixshield.quant.hedge.plan.Layer;

/** Holds the layers while one session is computed; one thread, one session. */
final class LayerHoldings {

    private final HedgeParameters parameters;
    private final HedgeInputs inputs;
    private final HedgeProfile profile;
    private final double annualBudget;
    private final Map<Layer, Holding> holdings = new EnumMap<>(Layer.class);
    private final List<HedgeTrade> trades = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private double realised;

    LayerHoldings(HedgeParameters parameters, HedgeInputs inputs, HedgeProfile profile, HedgeState state) {
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
        VixInstrument instrument = ((Chosen) choice).instrument();
        if (old != null && old.contract().equals(HedgeContract.of(instrument))) {
            renew(layer, instrument, weight, old);
            return;
        }
        if (old != null) {
            sellAll(layer);
        }
        open(layer, instrument, weight, old);
    }

    /** A fund never expires: at its review the new period's budget counts the shares anew, and only the difference trades. */
    private void renew(Layer layer, VixInstrument instrument, double weight, Holding old) {
        Holding none = empty(instrument, weight, old);
        change(layer, old, none.fitted(instrument.costPerContract(), byMargin(none.contract())), Reason.ROLL);
    }

    /** Nothing can be bought now; what has expired meanwhile is settled all the same. */
    private void keep(Layer layer, String reason) {
        Holding old = holdings.get(layer);
        if (old != null && !old.contract().expiry().isAfter(inputs.session()) && value(old.contract()).isPresent()) {
            sellAll(layer);
        }
        messages.add(layer + (old == null ? " is not opened: " : " is due to roll and waits: ") + reason);
    }

    private void open(Layer layer, VixInstrument instrument, double weight, Holding old) {
        Holding none = empty(instrument, weight, old);
        change(layer, none, none.fitted(instrument.costPerContract(), byMargin(none.contract())),
                old == null ? Reason.OPEN : Reason.ROLL);
    }

    private Holding empty(VixInstrument instrument, double weight, Holding old) {
        double budget = weight * annualBudget / instrument.costPerYear() * instrument.costPerContract();
        return new Holding(HedgeContract.of(instrument), 0, 0, instrument.price(), budget, old == null ? 0 : old.carry(), 0,
                instrument.costPerContract(), weight, instrument.rollDate());
    }

    /** Scales a layer to a new weight with the contract it holds. */
    void reweight(Layer layer, double weight) {
        Holding old = holdings.get(layer);
        if (value(old.contract()).isEmpty()) {
            messages.add(layer + " is not reweighted: no price for " + old.contract());
            return;
        }
        // A contract that has grown dear since the roll costs its new price; one that has grown cheap gives nothing back.
        double cost = Math.max(old.costPerContract(), new RemainingCost(parameters, inputs).of(old));
        change(layer, old, old.withWeight(weight).fitted(cost, byMargin(old.contract())), Reason.REWEIGHT);
    }

    /** Buys what the period's budget pays for and is not held; what is held beyond it stays until the roll. */
    void complete(Layer layer) {
        Holding old = holdings.get(layer);
        if (value(old.contract()).isEmpty() || trades.stream().anyMatch(trade -> trade.layer() == layer)) {
            return;
        }
        Holding whole = old.fitted(old.costPerContract(), byMargin(old.contract()));
        if (whole.own() > old.own()) {
            change(layer, old, whole, Reason.OPEN);
        } else if (whole.own() < old.own()) {
            messages.add(layer + " holds " + (old.own() - whole.own())
                    + " more than its budget pays for; they stay until their roll");
        }
    }

    private int byMargin(HedgeContract contract) {
        if (!(contract instanceof HedgeContract.Future)) {
            return Integer.MAX_VALUE;
        }
        double margin = parameters.futures().marginRate() * value(contract).orElseThrow() * contract.multiplier();
        return (int) Math.floor(parameters.marginCap() * profile.equity() / margin);
    }

    /** Monetised contracts change hands between layers: neither layer's budget gains or pays. */
    void buyOutside(Layer layer, int count) {
        Holding old = holdings.get(layer);
        change(layer, old, old.withOutside(count), Reason.MONETISE);
    }

    /** @return dollars received */
    double sellOutside(Layer layer, int count) {
        Holding old = holdings.get(layer);
        change(layer, old, old.withOutside(-count), Reason.MONETISE);
        return trades.get(trades.size() - 1).proceeds();
    }

    /** Everything goes; what was spent stays spent, so that only the carry is left for the successor. */
    private void sellAll(Layer layer) {
        Holding old = holdings.get(layer);
        change(layer, old, old.sold(), Reason.ROLL);
    }

    private void change(Layer layer, Holding before, Holding after, Reason reason) {
        holdings.put(layer, after.withEntryPrice(trade(layer, before, after.contracts() - before.contracts(), reason)));
    }

    /** @return mean price paid for what is held afterwards */
    private double trade(Layer layer, Holding before, int count, Reason reason) {
        if (count == 0) {
            return before.entryPrice();
        }
        double slippage = Math.signum(count) * slippage(before.contract());
        double price = Math.max(0, value(before.contract()).orElseThrow() + slippage);
        double gain = count < 0 ? -count * (price - before.entryPrice()) * before.contract().multiplier() : 0;
        trades.add(new HedgeTrade(layer, before.contract(), count, price, reason, gain));
        realised += gain;
        if (count < 0) {
            return before.entryPrice();
        }
        int held = before.contracts();
        return (held * before.entryPrice() + count * price) / (held + count);
    }

    /** Value of a contract today, VIX points, of a fund dollars; absent without the market it is priced on. */
    Optional<Double> value(HedgeContract contract) {
        return new ContractValues(parameters, inputs).today(contract);
    }

    double slippage(HedgeContract contract) {
        if (contract instanceof HedgeContract.Fund) {
            return parameters.funds().slippage();
        }
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
