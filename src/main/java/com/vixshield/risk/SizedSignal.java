package com.vixshield.risk;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import com.vixshield.quant.WidthOffers;
import com.vixshield.quant.XspSignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateDecision;
import com.vixshield.quant.gate.Gates;
import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.sizing.CondorOffer;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.HedgeDollars;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.RiskedDrawdown;
import com.vixshield.quant.sizing.SizeCandidate;
import com.vixshield.quant.sizing.SizeCandidate.Limit;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.quant.sizing.Sizing;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;

/**
 * Holds one published signal at one account's size: what the page shows and the mail repeats.
 *
 * @param hedgeRules of the version that made the signal
 * @param positions sliders, for the product that is sized
 * @param choice how that product was chosen
 * @param suspension why the tier is given up, whatever this signal says of it
 */
public record SizedSignal(Signal signal, PublishedSignal published, HedgeParameters hedgeRules, Tier tier,
        RiskProfile positions, Sizing sizing, Optional<String> suspension, ProductChoice choice) {

    public Optional<CondorTier> condor() {
        return tiers().get(tier) instanceof CondorTier found ? Optional.of(found) : Optional.empty();
    }

    /** Of the product and width that are sized, in points of its index. */
    public Map<Tier, TierResult> tiers() {
        return small().map(WidthOffers::tiers).orElseGet(() -> published.signal().tiers());
    }

    /** The review of exactly these condors. */
    public Gates gates() {
        return small().map(WidthOffers::gates).orElseGet(() -> published.signal().gates());
    }

    private Optional<WidthOffers> small() {
        return isXsp() ? published.signal().xsp().flatMap(xsp -> xsp.at(choice.width())) : Optional.empty();
    }

    public boolean isXsp() {
        return positions.product() == CondorProduct.XSP;
    }

    /** What expires: SPXW options or those on the small index. */
    public String root() {
        return isXsp() ? "XSP" : "SPXW";
    }

    public OrderTick tick() {
        return isXsp() ? OrderTick.XSP : OrderTick.SPX;
    }

    /** Level that the product's strikes stand around, in its points. */
    public OptionalDouble forward() {
        return isXsp()
                ? published.signal().xsp().map(XspSignal::forward).orElse(OptionalDouble.empty())
                : published.signal().forward().map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty());
    }

    /** How far an account that always risks as much would have fallen; empty without a condor or without history. */
    public Optional<RiskedDrawdown> drawdown() {
        var edr = published.signal().edr();
        return condor().filter(c -> forward().isPresent() && edr.isPresent() && !published.outcomes().isEmpty())
                .map(c -> RiskedDrawdown.of(CondorOffer.of(c, forward().getAsDouble(), Optional.empty()), published.outcomes(),
                        edr.get().sigma(), positions.atRisk(), positions.feePerLeg().doubleValue()));
    }

    public GateDecision decision() {
        GateDecision decision = Optional.ofNullable(gates().decisions().get(tier))
                .orElseGet(() -> new GateDecision(true, List.of("no condor of this tier in this session")));
        return suspension.map(reason -> refused(reason, decision.reasons())).orElse(decision);
    }

    private static GateDecision refused(String first, List<String> reasons) {
        return new GateDecision(true, Stream.concat(Stream.of(first), reasons.stream()).toList());
    }

    public Optional<SizedPosition> position() {
        return sizing instanceof SizedPosition position ? Optional.of(position) : Optional.empty();
    }

    /** Why nothing is sold of what is a trade: the loss budget of the month is spent. Empty on a hold. */
    public Optional<String> paused() {
        return decision().hold()
                ? Optional.empty()
                : position().flatMap(position -> position.count().candidates().stream()
                        .filter(limit -> limit.limit() == Limit.LOSS_BUDGET && limit.contracts().isPresent())
                        .map(SizeCandidate::reason).findFirst());
    }

    /** Condors that the sliders allow, also on a hold, whose trade is graded all the same. */
    public int contracts() {
        return position().map(position -> position.count().contracts()).orElse(0);
    }

    public HedgeDollars hedge() {
        if (sizing instanceof Sizing.HedgeOnly hedgeOnly) {
            return hedgeOnly.hedge();
        }
        return position().orElseThrow(() -> new IllegalStateException("sized with an invalid profile: " + sizing)).hedge();
    }

    /** Dollars that the whole hedge makes by settlement when the index has moved so far, as a decimal. */
    public double hedgeGain(double move) {
        int days = (int) ChronoUnit.DAYS.between(signal.session, signal.expiry);
        return revaluation().inMove(hedge().plan(), move, 1, days).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the hedge holds something, and the curve says how that would move. */
    public boolean hedgeMoves() {
        return hedge().plan().layers().stream().anyMatch(layer -> layer.contracts() > 0)
                && revaluation().answersMoves(hedge().plan());
    }

    private HedgeRevaluation revaluation() {
        return new HedgeRevaluation(hedgeRules, published.hedge());
    }
}
