package com.vixshield.signal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxPoint;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeBudget;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Reports the hedge of one example account in both weightings and all three sets, for documents and the command line.
 *
 * @param account dollars
 * @param tier whose credit accrues
 */
public record HedgeReport(double account, int condors, String tier, OptionalDouble vvix, OptionalDouble vix,
        Weighted loyalty, Weighted motion) {

    /**
     * The plans of one weighting.
     *
     * @param binding "cap" or "h"
     * @param card layers by name: front, mid, long
     * @param calls layers by name
     * @param etf layers by name, whole shares
     */
    public record Weighted(double budgetPerCondor, double hBudgetPerYear, double capPerYear, List<VxPoint> vxCurve,
            double annualBudgetBinding, String binding, Map<String, LayerSummary> card, Map<String, LayerSummary> calls,
            Map<String, LayerSummary> etf,
            List<String> messages) {

        private static Weighted of(HedgePlan card, HedgePlan calls, HedgePlan etf) {
            HedgeBudget budget = card.budget();
            return new Weighted(budget.budgetPerCondor(), budget.hBudgetPerYear(), budget.capPerYear(), card.vxCurve(),
                    budget.annualBudgetBinding(), budget.binding() == HedgeBudget.Binding.CAP ? "cap" : "h", layers(card),
                    layers(calls), layers(etf), card.messages());
        }

        private static Map<String, LayerSummary> layers(HedgePlan plan) {
            Map<String, LayerSummary> layers = new LinkedHashMap<>();
            plan.layers().forEach(l -> layers.put(l.layer().name().toLowerCase(Locale.ROOT), LayerSummary.of(l)));
            return layers;
        }
    }

    /** @param profile its weighting and set are replaced by each of the reported ones */
    public static HedgeReport of(HedgeParameters parameters, HedgeInputs inputs, HedgeProfile profile, String tier) {
        HedgeAllocator allocator = new HedgeAllocator(parameters);
        return new HedgeReport(profile.equity(), profile.condors(), tier, number(inputs.vvix().map(DatedValue::value)),
                number(inputs.vix().map(DatedValue::value)), weighted(allocator, inputs, profile, Weighting.LOYALTY),
                weighted(allocator, inputs, profile, Weighting.MOTION));
    }

    private static Weighted weighted(HedgeAllocator allocator, HedgeInputs inputs, HedgeProfile profile,
            Weighting weighting) {
        return Weighted.of(allocator.allocate(inputs, profile.with(InstrumentSet.CARD, weighting)),
                allocator.allocate(inputs, profile.with(InstrumentSet.CALLS, weighting)),
                allocator.allocate(inputs, profile.with(InstrumentSet.ETF, weighting)));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
