package com.vixshield.signal.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.sizing.CondorCount;
import com.vixshield.quant.sizing.CondorDollars;
import com.vixshield.quant.sizing.HedgeDollars;
import com.vixshield.quant.sizing.LayerDollars;
import com.vixshield.quant.sizing.MarginUse;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;

/**
 * Prints the size of one account; what has a name of its own in the document is left out.
 *
 * @param count absent with the condor, when tonight has none to size
 * @param messages what the holder must know about this size
 */
record SizingJson(RiskProfile profile, Optional<CondorCount> count, Optional<CondorDollars> condor, Hedge hedge,
        Optional<MarginUse> margin, List<String> messages) {

    /** Dollars of the hedge without the plan behind them. */
    record Hedge(List<LayerDollars> layers, BigDecimal costPerYear, BigDecimal grossPremium, BigDecimal initialMargin,
            BigDecimal accrualTonight, List<String> messages) {

        private static Hedge of(HedgeDollars dollars) {
            return new Hedge(dollars.layers(), dollars.costPerYear(), dollars.grossPremium(), dollars.initialMargin(),
                    dollars.accrualTonight(), dollars.plan().messages());
        }
    }

    static Available<SizingJson> of(RiskProfile profile, Sizing sizing) {
        if (sizing instanceof SizedPosition position) {
            return Available.of(new SizingJson(profile, Optional.of(position.count()), Optional.of(position.condor()),
                    Hedge.of(position.hedge()), Optional.of(position.margin()), position.messages()));
        }
        return sizing instanceof Sizing.HedgeOnly only
                ? Available.of(
                        new SizingJson(profile, Optional.empty(), Optional.empty(), Hedge.of(only.hedge()), Optional.empty(),
                                List.of(only.reason())))
                : Available.absent(reason(sizing));
    }

    /** Why a part that needs a whole position is absent. */
    static String reason(Sizing sizing) {
        if (sizing instanceof Sizing.Invalid invalid) {
            return "the example account is not valid: " + invalid.errors();
        }
        return sizing instanceof Sizing.HedgeOnly only
                ? only.reason()
                : "the slope of the VX curve is not available: VX month 1 or 2 has no settlement";
    }
}
