package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.sizing.CondorOffer;
import com.vixshield.quant.sizing.PositionSizer;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offer;
import com.vixshield.quant.sizing.SizingInputs.Offered;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Sizes a published signal with an account's risk settings. */
@ApplicationScoped
public class SizingService {

    @Inject
    SignalQueries signals;

    @Inject
    Rulebooks rulebooks;

    @Inject
    Instance<RealisedLoss> losses;

    /** For an account, whose results of the signal's month may pause it. */
    public SizedSignal size(UUID accountId, Signal signal, Tier tier, RiskProfile sliders) {
        PublishedSignal published = signals.read(signal);
        RiskProfile positions = sliders.withLossSpent(spent(accountId, signal.session, sliders));
        RulebookVersion rulebook = rulebooks.version(published.signal().rulebook());
        return new SizedSignal(signal, published, rulebook.hedge(), tier, positions,
                sizer(rulebook).size(inputs(published, tier), positions), signals.suspension(signal, tier));
    }

    /** Condors that these sliders sell of a published signal, whatever has been lost. */
    public int contracts(Signal signal, Tier tier, RiskProfile sliders) {
        PublishedSignal published = signals.read(signal);
        return sizer(rulebooks.version(published.signal().rulebook())).size(inputs(published, tier),
                sliders.withoutLossBudget()) instanceof SizedPosition position
                        ? position.count().contracts()
                        : 0;
    }

    private static PositionSizer sizer(RulebookVersion rulebook) {
        return new PositionSizer(rulebook.sizing(), rulebook.hedge());
    }

    /** Only called where a budget is set. */
    Optional<BigDecimal> spent(UUID accountId, LocalDate session, RiskProfile sliders) {
        return sliders.lossBudget().isPresent() && losses.isResolvable()
                ? losses.get().in(YearMonth.from(session), accountId)
                : Optional.empty();
    }

    static SizingInputs inputs(PublishedSignal published, Tier tier) {
        DailySignal signal = published.signal();
        return new SizingInputs(offer(published, signal.tiers().get(tier), forward(signal)), xsp(published, tier),
                sigma(signal),
                published.hedge(), signal.expiry());
    }

    private static OptionalDouble forward(DailySignal signal) {
        return signal.forward().map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble sigma(DailySignal signal) {
        return signal.edr().map(edr -> OptionalDouble.of(edr.sigma())).orElse(OptionalDouble.empty());
    }

    private static Offered offer(PublishedSignal published, TierResult result, OptionalDouble forward) {
        if (result instanceof CondorTier condor && forward.isPresent() && condor.expectedCredit() > 0) {
            double level = forward.getAsDouble();
            return new Offer(CondorOffer.of(condor, level, published.distribution(level)));
        }
        return new NoOffer(result instanceof NoCondor none ? none.reason() : "no condor of this tier in this session");
    }

    private static Offered xsp(PublishedSignal published, Tier tier) {
        TierResult twin = published.signal().xspTiers().get(tier);
        return twin != null
                ? offer(published, twin, published.signal().xspForward())
                : new NoOffer(Optional.ofNullable(published.signal().unavailable().get("xsp_tiers"))
                        .orElse("XSP is not offered for this session"));
    }
}
