package com.vixshield.quant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.condor.CondorBuilder;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateInputs;
import com.vixshield.quant.gate.GateReview;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.volatility.FittedSmile;

/**
 * Computes the tiers of XSP from its own quotes: strikes, credits, fees, gates (rulebook §5, the XSP twin). Widths are the
 * rulebook's and twice that; where only whole points are listed, the two whole widths around the rulebook's stand for it.
 */
final class XspCalculator {

    /** Its strikes lie 1 point apart where those of the SPX lie half as much apart, so half as many cover the same range. */
    private static final int COARSER = 2;
    /** Strikes on each side of the forward that tell which widths are listed. */
    private static final int LOOKED_AT = 10;

    private final ChainAnalysis small;
    private final RulebookParameters rulebook;
    private final GateInputs large;
    private final Function<CondorRules, Optional<CondorBuilder>> builders;

    /**
     * @param large what the gates see of the market, whatever is traded in it
     * @param builders of condors on its quotes by rules; without one where they imply no curve
     */
    XspCalculator(ChainAnalysis small, RulebookParameters rulebook, GateInputs large,
            Function<CondorRules, Optional<CondorBuilder>> builders) {
        this.small = small;
        this.rulebook = rulebook;
        this.large = large;
        this.builders = builders;
    }

    /** Empty where not one of its quotes can be used. */
    Optional<XspSignal> signal() {
        return small.chain().counts().usable() == 0
                ? Optional.empty()
                : Optional.of(new XspSignal(XspSignal.FORMAT, small.chain().counts(), small.forwardValue(),
                        widths().stream().map(this::offers).toList()));
    }

    private WidthOffers offers(double width) {
        CondorRules rules = rulebook.xspCondor().withWidth(width);
        Map<Tier, TierResult> tiers = builders.apply(rules).map(CondorBuilder::tiers)
                .orElseGet(() -> CondorBuilder.none(rules, small.missing()));
        QuoteRules quotes = rulebook.xspQuotes().coarser(COARSER);
        GateRules gates = rulebook.gates().inPointsOf(XspSignal.SCALE);
        return new WidthOffers(width, tiers, new GateReview(market(), quotes, gates).review(tiers));
    }

    private GateInputs market() {
        Consistency consistency = Consistency.of(small.chain(), small.discount(),
                rulebook.xspQuotes().boxFeeLegs() * rulebook.xspCondor().feesPoints() / 4);
        return new GateInputs(small.chain(), small.years(), small.forward(), small.usableStrikes(), consistency,
                small.smile().map(FittedSmile::fit), large.vix(), large.events(), large.unscheduled(),
                Optional.empty(), large.range85Premium());
    }

    private List<Double> widths() {
        double width = rulebook.xspCondor().width();
        List<Double> widths = new ArrayList<>();
        if (listed(width)) {
            widths.add(width);
        } else {
            widths.add(Math.floor(width));
            widths.add(Math.ceil(width));
        }
        widths.add(2 * width);
        return List.copyOf(widths);
    }

    /** Whether most strikes around the forward have a wing exactly so far away. */
    private boolean listed(double width) {
        ExpiryChain chain = small.chain();
        if (width == Math.rint(width) || small.forward().isEmpty()) {
            return width == Math.rint(width);
        }
        int middle = chain.firstAtLeast(small.forward().get().value());
        int from = Math.max(0, middle - LOOKED_AT);
        int to = Math.min(chain.size(), middle + LOOKED_AT);
        int winged = 0;
        for (int i = from; i < to; i++) {
            PutCall right = i < middle ? PutCall.PUT : PutCall.CALL;
            int wing = chain.indexOf(chain.strike(i) + (right == PutCall.PUT ? -width : width));
            winged += wing >= 0 && chain.quoted(right, wing) ? 1 : 0;
        }
        return 2 * winged > to - from;
    }
}
