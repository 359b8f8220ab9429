package com.vixshield.signal.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.range.TerminalDistribution;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.PositionSizer;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offered;
import com.vixshield.quant.sizing.SizingParameters;

/**
 * Describes the account that the command line shows: at most one balanced credit condor for each $50,000, two of $100,000.
 * They take almost 5 % at risk and the whole Steward–Promoter dial, so these sliders stand there; every other one at its
 * default.
 */
final class ExampleAccount {

    private static final double EQUITY_A_CONDOR = 50_000;
    private static final Tier TIER = Tier.CREDIT_BALANCED;

    private final RulebookVersion rulebook;
    private final SizingParameters parameters;
    private final DailySignal signal;
    private final HedgeInputs hedge;
    private final BigDecimal equity;
    private final int condors;

    ExampleAccount(RulebookVersion rulebook, DailySignal signal, HedgeInputs hedge, BigDecimal equity) {
        this.rulebook = rulebook;
        this.parameters = rulebook.sizing();
        this.signal = signal;
        this.equity = equity;
        this.condors = (int) (equity.doubleValue() / EQUITY_A_CONDOR);
        this.hedge = hedge;
    }

    /** The market as its hedge sees it. */
    HedgeInputs market() {
        return hedge;
    }

    HedgeReport hedge() {
        return HedgeReport.of(rulebook.hedge(), hedge, hedgeProfile(), TIER.key());
    }

    HedgeProfile hedgeProfile() {
        OptionalDouble credit = signal.tiers().get(TIER) instanceof CondorTier condor
                ? OptionalDouble.of(Contract.SPX.multiplier() * condor.expectedCredit())
                : OptionalDouble.empty();
        return new HedgeProfile(equity.doubleValue(), condors, credit, parameters.hedgeCapDefault(),
                parameters.accrualDefault(), InstrumentSet.CARD, Weighting.LOYALTY, false);
    }

    RiskProfile profile() {
        return new RiskProfile(equity, parameters.atRiskMax(), false, Math.min(condors, parameters.maxContracts()),
                parameters.kellyMax(), true,
                parameters.hedgeCapDefault(), parameters.accrualDefault(), Weighting.LOYALTY, InstrumentSet.CARD, false,
                parameters.feeDefault(), CondorProduct.SPX, Optional.empty(), Optional.empty());
    }

    /** @param outcomes past returns over their own forecast; empty while the history is too short */
    Sizing size(List<Double> outcomes) {
        OptionalDouble sigma = signal.edr().map(edr -> OptionalDouble.of(edr.sigma())).orElse(OptionalDouble.empty());
        SizingInputs inputs = new SizingInputs(offered(sigma, outcomes), new NoOffer("the example trades SPX"), sigma, hedge,
                signal.expiry());
        return new PositionSizer(parameters, rulebook.hedge()).size(inputs, profile());
    }

    private Offered offered(OptionalDouble sigma, List<Double> outcomes) {
        Map<Tier, TierResult> tiers = signal.tiers();
        if (signal.forward().isEmpty() || !(tiers.get(TIER) instanceof CondorTier)) {
            return new NoOffer(tiers.get(TIER) instanceof NoCondor none ? none.reason() : "no condor in this session");
        }
        double forward = signal.forward().get().value();
        double[] z = outcomes.stream().mapToDouble(Double::doubleValue).toArray();
        return Offered.of(tiers.get(TIER), forward, sigma.isPresent() && z.length > 0
                ? Optional.of(TerminalDistribution.of(forward, sigma.getAsDouble(), z))
                : Optional.empty());
    }
}
