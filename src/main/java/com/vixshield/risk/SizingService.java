package com.vixshield.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateDecision;
import com.vixshield.quant.gate.Gates;
import com.vixshield.quant.sizing.AccountFit;
import com.vixshield.quant.sizing.CondorOffer;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.LargestTrade;
import com.vixshield.quant.sizing.PositionSizer;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingInputs;
import com.vixshield.quant.sizing.SizingInputs.NoOffer;
import com.vixshield.quant.sizing.SizingInputs.Offer;
import com.vixshield.quant.sizing.SizingInputs.Offered;
import com.vixshield.quant.sizing.TradeCandidate;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;
import com.vixshield.signal.view.SignalQueries;

/** Sizes a published signal with an account's risk settings. */
@ApplicationScoped
public class SizingService {

    /** Settings are round numbers, so many accounts share one; after a publication all of them are asked for at once. */
    private static final int KEPT = 1000;

    /** All that a sized signal follows from. */
    private record Size(Signal.Key signal, Tier tier, RiskProfile sliders, Optional<String> suspension) {
    }

    private final Cache<Size, SizedSignal> sizes = Caffeine.newBuilder().maximumSize(KEPT).build();

    @Inject
    SignalQueries signals;

    @Inject
    Rulebooks rulebooks;

    @Inject
    Instance<RealisedLoss> losses;

    /** For an account, whose results of the signal's month may pause it. */
    public SizedSignal size(UUID accountId, Signal signal, Tier tier, RiskProfile sliders) {
        PublishedSignal published = signals.read(signal);
        RiskProfile asked = sliders.withLossSpent(spent(accountId, signal.session, sliders));
        return sizes.get(new Size(signal.key(), tier, asked, signals.suspension(signal, tier)),
                size -> size(rulebooks.version(published.signal().rulebook()), signal, published, tier, asked,
                        size.suspension()));
    }

    static SizedSignal size(RulebookVersion rulebook, Signal signal, PublishedSignal published, Tier tier, RiskProfile asked,
            Optional<String> suspension) {
        ProductChoice choice = choose(rulebook, published, tier, asked);
        RiskProfile positions = asked.in(choice.product());
        return new SizedSignal(signal, published, rulebook.hedge(), tier, positions,
                sizer(rulebook).size(inputs(published, choice), positions), suspension, choice);
    }

    /** Condors that these sliders sell of a published signal, whatever has been lost, and in which product. */
    public Sold sold(Signal signal, Tier tier, RiskProfile sliders) {
        PublishedSignal published = signals.read(signal);
        ProductChoice choice = choose(rulebooks.version(published.signal().rulebook()), published, tier,
                sliders.withoutLossBudget());
        return new Sold(choice.product(), choice.width(), choice.chosen().contracts());
    }

    /** @param width points of the product that was asked for */
    public record Sold(CondorProduct product, double width, int contracts) {
    }

    private static PositionSizer sizer(RulebookVersion rulebook) {
        return new PositionSizer(rulebook.sizing(), rulebook.hedge());
    }

    static ProductChoice choose(RulebookVersion rulebook, PublishedSignal published, Tier tier, RiskProfile sliders) {
        DailySignal signal = published.signal();
        List<TradeCandidate> candidates = new ArrayList<>();
        candidates.add(new TradeCandidate(CondorProduct.SPX, rulebook.core().condor().width(),
                offer(published, signal.tiers().get(tier), forward(signal)), refused(signal.gates(), tier)));
        signal.xsp().ifPresent(xsp -> xsp.widths().forEach(width -> candidates.add(new TradeCandidate(CondorProduct.XSP,
                width.width(), offer(published, width.tiers().get(tier), xsp.forward()), refused(width.gates(), tier)))));
        List<AccountFit> fits = candidates.stream()
                .map(candidate -> sizer(rulebook).fit(candidate, sliders, sigma(signal))).toList();
        AccountFit chosen = LargestTrade.of(fits, sliders.product()).orElseGet(() -> fits.get(0));
        return new ProductChoice(sliders.product(), chosen, fits, signal.xsp().isPresent()
                ? Optional.empty()
                : Optional.of(signal.unavailable().getOrDefault("xsp", "the session has no XSP quotes")));
    }

    private static boolean refused(Gates gates, Tier tier) {
        GateDecision decision = gates.decisions().get(tier);
        return decision == null || decision.hold();
    }

    /** Only called where a budget is set. */
    Optional<BigDecimal> spent(UUID accountId, LocalDate session, RiskProfile sliders) {
        return sliders.lossBudget().isPresent() && losses.isResolvable()
                ? losses.get().in(YearMonth.from(session), accountId)
                : Optional.empty();
    }

    private static SizingInputs inputs(PublishedSignal published, ProductChoice choice) {
        DailySignal signal = published.signal();
        Offered chosen = choice.chosen().candidate().offered();
        Offered none = new NoOffer("another product was chosen");
        boolean xsp = choice.product() == CondorProduct.XSP;
        return new SizingInputs(xsp ? none : chosen, xsp ? chosen : none, sigma(signal), published.hedge(), signal.expiry());
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
}
