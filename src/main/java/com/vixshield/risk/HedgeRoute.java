package com.vixshield.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixFuture;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.sizing.RiskProfile;

/**
 * Holds one way of hedging an account of this size within its budget.
 *
 * @param current whether it is what the account has set
 */
public record HedgeRoute(Kind kind, HedgePlan plan, boolean current) {

    /** In the order in which a larger account leaves them. */
    public enum Kind {
        THREE_LAYERS("Three layers of calls and futures", InstrumentSet.CARD, false),
        MERGED("One merged layer: calls or VXM", InstrumentSet.CARD, true),
        FUNDS("Funds, in shares", InstrumentSet.ETF, false);

        private final String label;
        private final InstrumentSet set;
        private final boolean merged;

        Kind(String label, InstrumentSet set, boolean merged) {
            this.label = label;
            this.set = set;
            this.merged = merged;
        }

        public String label() {
            return label;
        }
    }

    /** Every way at one account, priced on the market of its signal. */
    public static List<HedgeRoute> of(SizedSignal sized) {
        HedgeAllocator allocator = new HedgeAllocator(sized.hedgeRules());
        List<HedgeRoute> routes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            RiskProfile sliders = sized.positions();
            HedgeProfile profile = new HedgeProfile(sliders.equity().doubleValue(),
                    sized.position().map(position -> position.count().policyContracts()).orElse(0), credit(sized),
                    sliders.hedgeCap(), sliders.accrual(), kind.set, sliders.weighting(), kind.merged);
            boolean current = sliders.instrumentSet() == kind.set && sliders.mergeSmallLayers() == kind.merged;
            routes.add(new HedgeRoute(kind, allocator.allocate(sized.published().hedge(), profile), current));
        }
        return List.copyOf(routes);
    }

    private static OptionalDouble credit(SizedSignal sized) {
        return sized.position().isPresent()
                ? OptionalDouble.of(sized.condor().orElseThrow().expectedCredit() * Contract.SPX.multiplier())
                : OptionalDouble.empty();
    }

    /** Whether whole contracts or shares come out of the budget. */
    public boolean holds() {
        return plan.layers().stream().anyMatch(layer -> layer.contracts() > 0);
    }

    /** As "2 VXM, 1 VIX call"; empty where nothing is held. */
    public String holdings() {
        return sized().filter(layer -> layer.contracts() > 0)
                .map(layer -> layer.contracts() + " " + name(layer.instrument(), layer.contracts()))
                .collect(Collectors.joining(", "));
    }

    /** The smallest account at which a layer of it begins; empty where none is priced, or the budget is nothing. */
    public OptionalDouble startsAt() {
        return sized().map(layer -> layer.size().equityForOne()).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).min();
    }

    /** Why nothing of it can be priced; empty where something is. */
    public String missing() {
        return sized().findAny().isPresent()
                ? ""
                : plan.layers().stream().map(HedgeLayer::message).distinct().collect(Collectors.joining("; "));
    }

    private java.util.stream.Stream<HedgeLayer.Sized> sized() {
        return plan.layers().stream().filter(HedgeLayer.Sized.class::isInstance).map(HedgeLayer.Sized.class::cast);
    }

    private static String name(VixInstrument instrument, int contracts) {
        if (instrument instanceof VixFund fund) {
            return fund.ticker() + (contracts == 1 ? " share" : " shares");
        }
        return instrument instanceof VixFuture future ? future.contract() : contracts == 1 ? "VIX call" : "VIX calls";
    }
}
