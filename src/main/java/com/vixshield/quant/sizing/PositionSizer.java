package com.vixshield.quant.sizing;

import java.util.List;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.HedgeAllocator;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.hedge.HedgePlan;
import com.vixshield.quant.hedge.HedgeProfile;
import com.vixshield.quant.hedge.HedgeRevaluation;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offer;

/** From tonight's facts and a profile to the whole page: one pure function (rulebook §9). */
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

    private SizedPosition position(SizingInputs inputs, RiskProfile profile, CondorOffer offer) {
        CondorCount count = new CondorCounter(parameters, profile, offer, inputs.sigma()).count();
        HedgePlan plan = plan(inputs, profile, count.policyContracts(),
                OptionalDouble.of(offer.expectedCredit() * offer.multiplier()));
        CondorDollars condor = CondorDollars.of(offer, count.contracts(), profile);
        HedgeDollars hedge = HedgeDollars.of(plan, count.contracts(), parameters.sessionsPerYear());
        StressCard stress = new StressCard(new HedgeRevaluation(hedgeParameters, inputs.hedge()), plan, offer,
                count.contracts(), profile, inputs.nights());
        return new SizedPosition(profile.product(), count, condor, hedge,
                MarginUse.of(condor.margin(), hedge.initialMargin(), profile.equity()), quickRatio(profile, condor, plan),
                stress.outcomes(parameters.nights()), new SizingMessages(parameters, profile, offer, count).list());
    }

    private HedgePlan plan(SizingInputs inputs, RiskProfile profile, int condors, OptionalDouble credit) {
        return new HedgeAllocator(hedgeParameters).allocate(inputs.hedge(),
                new HedgeProfile(profile.equity().doubleValue(), condors, credit, profile.hedgeCap(), profile.accrual(),
                        profile.instrumentSet(), profile.weighting(), profile.mergeSmallLayers()));
    }

    /** VIX options have no quotes here, so no leg passes the liquidity test: their value counts as nothing. */
    private QuickRatio quickRatio(RiskProfile profile, CondorDollars condor, HedgePlan plan) {
        double sessions = plan.budget().annualBudgetBinding() * parameters.reserveSessions()
                / parameters.sessionsPerYear();
        return QuickRatio.of(profile.equity().doubleValue() - plan.grossPremium(), 0, condor.maxLoss().doubleValue(),
                plan.initialMargin(), sessions);
    }
}
