package com.vixshield.quant;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import com.vixshield.quant.chain.ChainIndex;
import com.vixshield.quant.chain.ChainSnapshot;
import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.condor.CondorBuilder;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.SettlementOutlook;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateInputs;
import com.vixshield.quant.gate.GateReview;
import com.vixshield.quant.gate.PremiumGauge;
import com.vixshield.quant.gate.learned.LearnedHistory;
import com.vixshield.quant.gate.learned.LearnedInputs;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.math.TenthCents;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.range.RangeForecast;
import com.vixshield.quant.regime.RegimeClassifier;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.CboeVix;
import com.vixshield.quant.volatility.FittedSmile;
import com.vixshield.quant.volatility.OtmCurve;
import com.vixshield.quant.volatility.Svi;
import com.vixshield.quant.volatility.SviFit;
import com.vixshield.quant.volatility.TermStructure;
import com.vixshield.quant.volatility.VixSelftest;

/** Computes a session's signal from a chain and the history: one pure function. */
public final class SignalCalculator {

    private static final String ROOT = "SPXW";
    private static final String SMALL_ROOT = "XSP";
    /** Left-out rows that are worth naming. */
    private static final int MOST_NAMED = 10;
    /** Feed and own computation are within one percent of each other in the day (rulebook §3); so far apart, one is wrong. */
    private static final double LARGEST_VIX_DIFFERENCE = 0.25;
    private static final double MINUTES_A_YEAR = 365 * 1440;

    private final SignalInputs inputs;
    private final RulebookParameters rulebook;
    private final LocalDate session;
    private final ChainIndex index;
    private final double years;
    private final OptionalDouble rate;
    private final double discount;
    /** VIX at the moment of the quotes. */
    private final OptionalDouble vixNow;
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    private SignalCalculator(SignalInputs inputs, RulebookParameters rulebook) {
        this.inputs = inputs;
        this.rulebook = rulebook;
        this.session = inputs.chain().session();
        this.index = ChainIndex.of(inputs.chain());
        this.years = Duration.between(inputs.chain().quoteInstant(), inputs.expiryInstant()).toMinutes() / MINUTES_A_YEAR;
        this.rate = rate();
        this.discount = Math.exp(-rate.orElse(0) * Math.max(0, years));
        unavailable.putAll(inputs.chain().unavailable());
        this.vixNow = vixOfTheMoment();
    }

    /** Bad quotes and missing history make parts absent; only null inputs throw. */
    public static DailySignal calculate(SignalInputs inputs, RulebookParameters rulebook) {
        return compute(inputs, rulebook).signal();
    }

    /** The clean quotes that a signal selects strikes on, read as the signal reads them; empty where they imply no forward. */
    public static Optional<OtmCurve> curve(SignalInputs inputs, RulebookParameters rulebook) {
        return new SignalCalculator(inputs, rulebook).read(ROOT, rulebook.quotes(), rulebook.condor()).curve();
    }

    /** The same, with the range forecast beside it. */
    public static CalculatedSignal compute(SignalInputs inputs, RulebookParameters rulebook) {
        return new SignalCalculator(inputs, rulebook).compute();
    }

    private CalculatedSignal compute() {
        ChainAnalysis reading = read(ROOT, rulebook.quotes(), rulebook.condor());
        Optional<RangeForecast> range = RangeForecast.of(inputs.history(), session, inputs.expiry(), rulebook.range());
        Optional<Svi> svi = reading.curve().flatMap(SviFit::of);
        TermStructure term = TermStructure.of(inputs.history(), session, rulebook.oldestSettlementDays(),
                rulebook.plausible());
        Optional<VixSelftest> vix = cboeVix().selftest(term.vix(), vixNow);
        explain(reading, range, svi, vix);
        return new CalculatedSignal(signal(reading, range, svi, term, vix), range);
    }

    private DailySignal signal(ChainAnalysis reading, Optional<RangeForecast> range, Optional<Svi> svi, TermStructure term,
            Optional<VixSelftest> vix) {
        Optional<CondorBuilder> builder = builder(reading, svi, range, rulebook.condor());
        Map<Tier, TierResult> tiers = builder.map(CondorBuilder::tiers)
                .orElseGet(() -> CondorBuilder.none(rulebook.condor(), reading.missing()));
        Consistency consistency = consistency(reading);
        GateInputs market = market(reading, builder, consistency, term, range);
        return new DailySignal(terms(), summary(reading, svi, consistency), edr(range, reading.atTheMoney()),
                new TierOffers(tiers, xsp(market, range)),
                new GateReview(market, rulebook.quotes(), rulebook.gates()).review(tiers),
                new MarketBackdrop(RegimeClassifier.of(inputs.history(), session, term, rulebook.regime()), term, vix),
                Collections.unmodifiableMap(unavailable));
    }

    private SignalTerms terms() {
        ChainSnapshot snapshot = inputs.chain();
        return new SignalTerms(rulebook.version(), session, snapshot.snapshot(), inputs.expiry(),
                finite(snapshot.underlyingLast()), snapshot.quoteInstant(), inputs.expiryInstant(), years, rate, discount);
    }

    private ChainSummary summary(ChainAnalysis reading, Optional<Svi> svi, Consistency consistency) {
        return new ChainSummary(reading.chain().counts(), reading.forward(), reading.usableStrikes(), svi,
                reading.atTheMoney(), reading.points(), reading.smile().map(FittedSmile::fit),
                reading.parity(rulebook.condor().feesPoints() / 2), consistency);
    }

    private Consistency consistency(ChainAnalysis reading) {
        return Consistency.of(reading.chain(), discount, rulebook.quotes().boxFeeLegs() * rulebook.condor().feesPoints() / 4);
    }

    private ChainAnalysis read(String root, QuoteRules quotes, CondorRules condor) {
        return ChainAnalysis.of(index, inputs.expiry(),
                new ChainAnalysis.Rules(root, quotes, condor, rulebook.smile()), years, discount);
    }

    private Optional<CondorBuilder> builder(ChainAnalysis reading, Optional<Svi> svi, Optional<RangeForecast> range,
            CondorRules rules) {
        return reading.curve().map(curve -> new CondorBuilder(curve, reading.years(), new SettlementOutlook(
                reading.smile().map(FittedSmile::smile), svi, range.flatMap(r -> r.distribution(curve.forward())),
                range.map(r -> r.expectedMove().edr85()).orElse(OptionalDouble.empty()), rulebook.gates().minimumValue()),
                rules));
    }

    private Optional<XspSignal> xsp(GateInputs market, Optional<RangeForecast> range) {
        ChainAnalysis small = read(SMALL_ROOT, rulebook.xspQuotes(), rulebook.xspCondor());
        Optional<XspSignal> signal = new XspCalculator(small, rulebook, market,
                rules -> builder(small, Optional.empty(), range, rules)).signal();
        explain("xsp", signal.isPresent(), "the chain holds no XSP quotes that can be used for " + inputs.expiry());
        return signal;
    }

    private GateInputs market(ChainAnalysis reading, Optional<CondorBuilder> priced, Consistency consistency,
            TermStructure term, Optional<RangeForecast> range) {
        OptionalDouble vix = vixNow.isPresent() ? vixNow : term.vix();
        Optional<PremiumGauge> gauge = priced.flatMap(builder -> builder.atRange(rulebook.gates().premiumWidth()))
                .map(c -> new PremiumGauge(c.shortPut(), c.shortCall(), c.midCredit(),
                        TenthCents.of(c.midCredit()) < TenthCents.of(rulebook.gates().leastPremium())));
        return new GateInputs(reading.chain(), reading.years(), reading.forward(), reading.usableStrikes(),
                consistency,
                reading.smile().map(FittedSmile::fit), vix,
                inputs.history().events().getOrDefault(inputs.expiry(), Set.of()), unscheduled(),
                learned(reading, range, vix), gauge);
    }

    /** Only versions with a learned gate look for it. */
    private Optional<LearnedInputs> learned(ChainAnalysis reading, Optional<RangeForecast> range, OptionalDouble vix) {
        if (rulebook.gates().learned().isEmpty() || range.isEmpty() || reading.atTheMoney().isEmpty() || vix.isEmpty()) {
            return Optional.empty();
        }
        return new LearnedHistory(inputs.history()).at(new LearnedHistory.Moment(session, inputs.expiry(),
                finite(inputs.chain().underlyingLast()), vix.getAsDouble(), range.get().expectedMove().sigma(),
                reading.atTheMoney().get().s()));
    }

    /** A calendar that ends before the next session does not say that nothing is announced in it. */
    private Set<EventKind> unscheduled() {
        Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
        inputs.history().events().tailMap(inputs.expiry(), true).values().forEach(kinds::removeAll);
        return kinds;
    }

    private static Optional<ExpectedMove> edr(Optional<RangeForecast> range, Optional<AtTheMoney> atm) {
        return range.map(RangeForecast::expectedMove).map(move -> atm.map(a -> move.against(a.s())).orElse(move));
    }

    private void explain(ChainAnalysis reading, Optional<RangeForecast> range, Optional<Svi> svi, Optional<VixSelftest> vix) {
        explain("expired", reading.years() > 0, "the options had settled when they were quoted");
        explainDropped();
        explain("forward", reading.forward().isPresent(), "fewer than " + rulebook.quotes().forwardStrikes()
                + " strikes have both bids");
        explain("smile", reading.smile().isPresent(), "too few out-of-the-money quotes with a bid");
        explain("svi", svi.isPresent(), "no arbitrage-free summary of these quotes");
        explain("edr", range.isPresent(), "no usable bars, ranges and implied volatility at " + session);
        explain("vix_selftest", vix.isPresent(), "the chain lacks usable quotes for the two Fridays around 30 days");
    }

    /** Old faults have left every window that a band or a label looks at. */
    private void explainDropped() {
        List<String> dropped = rulebook.plausible().dropped(inputs.history(), session, session.minusYears(1), MOST_NAMED);
        explain("history", dropped.isEmpty(), "left out as impossible: " + String.join(", ", dropped));
    }

    private void explain(String part, boolean present, String reason) {
        if (!present) {
            unavailable.put(part, reason);
        }
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** What a feed says, unless our own quotes say that it cannot be. */
    private OptionalDouble vixOfTheMoment() {
        OptionalDouble level = inputs.vixOfTheMoment(rulebook.quotes().staleAfter()).map(VixSnapshot::level)
                .orElse(OptionalDouble.empty());
        Optional<VixSelftest> own = level.isEmpty() ? Optional.empty() : cboeVix().selftest(OptionalDouble.empty(), level);
        boolean impossible = own.isPresent()
                && Math.abs(level.getAsDouble() / own.get().vix() - 1) > LARGEST_VIX_DIFFERENCE;
        if (impossible) {
            unavailable.put("vix_of_the_moment", String.format(Locale.ENGLISH,
                    "the feed says %.2f, the index computed from our own quotes is %.2f", level.getAsDouble(),
                    own.get().vix()));
        }
        return impossible ? OptionalDouble.empty() : level;
    }

    private CboeVix cboeVix() {
        return new CboeVix(index, rate.orElse(0), rulebook.quotes(), rulebook.smile());
    }

    /** The one-month bill as of the session; without one, nothing is discounted. */
    private OptionalDouble rate() {
        NavigableMap<LocalDate, Double> bills = inputs.history().values().get(Series.DGS1MO);
        Map.Entry<LocalDate, Double> latest = bills == null ? null : bills.floorEntry(session);
        if (latest == null || ChronoUnit.DAYS.between(latest.getKey(), session) > rulebook.oldestRateDays()
                || !(Math.abs(latest.getValue()) < 100)) {
            unavailable.put("rate", "no usable one-month rate within " + rulebook.oldestRateDays() + " days of " + session);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(latest.getValue() / 100);
    }
}
