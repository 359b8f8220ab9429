package com.vixshield.quant.hedge.plan;

import java.util.Locale;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.instrument.VixFund;
import com.vixshield.quant.hedge.instrument.VixFuture;
import com.vixshield.quant.hedge.instrument.VixInstrument;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.LayerSize.Limit;

/** Sizes one layer's budget in whole contracts of one instrument. */
final class LayerSizer {

    /** A budget that pays exactly n contracts may come out a rounding below n. */
    private static final double ROUNDING = 1e-9;

    private final HedgeProfile profile;
    private final double annualBudget;
    private final double marginCap;

    LayerSizer(HedgeProfile profile, double annualBudget, double marginCap) {
        this.profile = profile;
        this.annualBudget = annualBudget;
        this.marginCap = marginCap;
    }

    LayerSize size(VixInstrument instrument, double weight) {
        double budget = weight * annualBudget;
        double raw = budget / instrument.costPerYear();
        int affordable = (int) Math.floor(raw + ROUNDING);
        double margin = margin(instrument);
        int carried = margin > 0 ? (int) Math.floor(marginCap * profile.equity() / margin) : affordable;
        int contracts = Math.min(affordable, carried);
        return new LayerSize(weight, budget, raw, contracts, equityForOne(raw, margin), grossRule(instrument, budget),
                contracts * instrument.costPerYear(), contracts * instrument.premiumPaid(), contracts * margin,
                limit(budget, contracts, affordable));
    }

    String message(VixInstrument instrument, LayerSize size) {
        return switch (size.limit()) {
            case BUDGET -> "";
            case NO_BUDGET -> size.weight() == 0
                    ? "no budget: the layer has no weight in this plan"
                    : "no budget: the cap or the share of the credit is 0 %";
            case MARGIN -> String.format(Locale.ROOT, "the margin cap of %.0f %% of the account binds", 100 * marginCap);
            case ACCOUNT_TOO_SMALL -> String.format(Locale.ROOT,
                    "account too small for this layer: one "
                            + (instrument instanceof VixFund ? "share" : "contract") + " is expected to cost $%,.0f a year; "
                            + "the layer starts at about $%,.0f",
                    instrument.costPerYear(), size.equityForOne().orElseThrow());
        };
    }

    private OptionalDouble equityForOne(double raw, double margin) {
        return raw > 0 ? OptionalDouble.of(Math.max(profile.equity() / raw, margin / marginCap)) : OptionalDouble.empty();
    }

    private static OptionalDouble grossRule(VixInstrument instrument, double budget) {
        return instrument instanceof VixCall call
                ? OptionalDouble.of(budget * call.holdDays() / 365 / call.premium())
                : OptionalDouble.empty();
    }

    private static Limit limit(double budget, int contracts, int affordable) {
        if (budget <= 0) {
            return Limit.NO_BUDGET;
        }
        if (contracts == 0) {
            return Limit.ACCOUNT_TOO_SMALL;
        }
        return contracts < affordable ? Limit.MARGIN : Limit.BUDGET;
    }

    private static double margin(VixInstrument instrument) {
        return instrument instanceof VixFuture future ? future.initialMarginAssumed() : 0;
    }
}
