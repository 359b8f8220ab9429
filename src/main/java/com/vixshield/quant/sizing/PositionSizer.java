package com.vixshield.quant.sizing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.OverlayBreakEven;
import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offer;

/** Sizes a position from tonight's facts and a profile: one pure function (rulebook §9). */
public final class PositionSizer {

    private final SizingParameters parameters;
    private final HedgeParameters hedgeParameters;

    public PositionSizer(SizingParameters parameters, HedgeParameters hedgeParameters) {
        this.parameters = parameters;
        this.hedgeParameters = hedgeParameters;
    }

    public Sizing size(SizingInputs inputs, RiskProfile profile) {
        List<FieldError> errors = parameters.check(profile);
        if (!errors.isEmpty()) {
            return new Sizing.Invalid(errors);
        }
        if (inputs.offered(profile.product()) instanceof NoOffer none) {
            HedgePlan plan = plan(inputs, profile, 0, OptionalDouble.empty());
            return new Sizing.HedgeOnly(none.reason(), HedgeDollars.of(plan, 0, parameters.sessionsPerYear()));
        }
        return position(inputs, profile, ((Offer) inputs.offered(profile.product())).condor());
    }

    /**
     * What one candidate comes to, without its hedge.
     *
     * @param profile valid
     * @param sigma expected standard deviation of the next session's return; absent without an EDR
     */
    public AccountFit fit(TradeCandidate candidate, RiskProfile profile, OptionalDouble sigma) {
        return new AccountFit(candidate, candidate.offered() instanceof Offer offer
                ? Optional.of(one(offer.condor(), profile, sigma))
                : Optional.empty());
    }

    private AccountFit.One one(CondorOffer offer, RiskProfile profile, OptionalDouble sigma) {
        double fee = profile.feePerLeg().doubleValue();
        Optional<KellyFraction> kelly = offer.outcomes().map(outcomes -> KellyFraction.of(offer, outcomes, fee));
        CondorCounter counter = new CondorCounter(parameters, profile, offer, sigma, kelly);
        CondorCount count = counter.count();
        return new AccountFit.One(count.contracts(), count.binding(), counter.startsAt(),
                offer.multiplier() * offer.expectedCredit(), offer.maxLoss(fee), CondorOffer.LEGS * fee,
                offer.multiplier() * (offer.midCredit() - offer.expectedCredit()),
                kelly.map(k -> OptionalDouble.of(k.expectedProfit())).orElse(OptionalDouble.empty()));
    }

    private SizedPosition position(SizingInputs inputs, RiskProfile profile, CondorOffer offer) {
        double fee = profile.feePerLeg().doubleValue();
        Optional<KellyFraction> kelly = offer.outcomes().map(outcomes -> KellyFraction.of(offer, outcomes, fee));
        CondorCount count = new CondorCounter(parameters, profile, offer, inputs.sigma(), kelly).count();
        HedgePlan plan = plan(inputs, profile, count.policyContracts(),
                OptionalDouble.of(offer.expectedCredit() * offer.multiplier()));
        CondorDollars condor = CondorDollars.of(offer, count.contracts(), profile, kelly);
        HedgeDollars hedge = HedgeDollars.of(plan, count.contracts(), parameters.sessionsPerYear());
        HedgeRevaluation revaluation = new HedgeRevaluation(hedgeParameters, inputs.hedge());
        Optional<HedgeRevaluation> answers = Optional.of(revaluation).filter(r -> r.answersMoves(plan));
        StressCard stress = new StressCard(revaluation, plan, offer, count.contracts(), profile, inputs.nights());
        return new SizedPosition(profile.product(), count, condor, hedge,
                MarginUse.of(condor.margin(), hedge.initialMargin(), profile.equity()), quickRatio(profile, condor, plan),
                stress.outcomes(parameters.nights()),
                answers.map(r -> PayoffSurface.of(offer, count.contracts(), fee, r, plan, inputs.nights(),
                        parameters.surface())),
                answers.map(r -> OverlayBreakEven.of(r, plan, condor.maxLoss().doubleValue(), inputs.nights())),
                new SizingMessages(parameters, profile, offer, count).list(answers.isPresent()));
    }

    private HedgePlan plan(SizingInputs inputs, RiskProfile profile, int condors, OptionalDouble credit) {
        return new HedgeAllocator(hedgeParameters).allocate(inputs.hedge(),
                new HedgeProfile(profile.equity().doubleValue(), condors, credit, profile.hedgeCap(), profile.accrual(),
                        profile.instrumentSet(), profile.weighting(), profile.mergeSmallLayers()));
    }

    /** A leg without quotes does not pass the liquidity test: its value counts as nothing. */
    private QuickRatio quickRatio(RiskProfile profile, CondorDollars condor, HedgePlan plan) {
        double sessions = plan.budget().annualBudgetBinding() * parameters.reserveSessions()
                / parameters.sessionsPerYear();
        return QuickRatio.of(profile.equity().doubleValue() - plan.grossPremium(), plan.liquidValue(),
                condor.maxLoss().doubleValue(),
                plan.initialMargin(), sessions);
    }
}
