package com.vixshield.trackrecord.page;

import static com.vixshield.web.format.NumberFormats.strike;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.WidthOffers;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.signal.ChartStrikes;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.view.GateLabels;
import com.vixshield.trackrecord.page.RecordPage.FillGap;
import com.vixshield.trackrecord.page.RecordPage.State;
import com.vixshield.trackrecord.page.SettledSessionPage.GateLine;
import com.vixshield.trackrecord.page.SettledSessionPage.MarketLevels;
import com.vixshield.trackrecord.page.SettledSessionPage.Results;
import com.vixshield.trackrecord.page.SettledSessionPage.Shown;
import com.vixshield.trackrecord.page.SettledSessionPage.TierCondor;
import com.vixshield.trackrecord.page.SettledSessionPage.TierLine;
import com.vixshield.trackrecord.page.SettledSessionPage.Xsp;
import com.vixshield.trackrecord.page.SettledSessionPage.XspLine;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordRows;
import com.vixshield.trackrecord.statistics.XspGradeRows.XspGrade;

/** Builds what a signal said, from its own document, beside its outcome. */
final class PublishedSection {

    private final RecordDay day;
    private final PublishedSignal published;
    private final DailySignal signal;

    PublishedSection(RecordDay day, PublishedSignal published) {
        this.day = day;
        this.published = published;
        this.signal = published.signal();
    }

    Shown shown(Tier tier, List<FillGap> fills, List<XspGrade> xsp) {
        return new Shown(tier,
                Tier.all().stream().filter(t -> signal.tiers().containsKey(t)).map(this::line).toList(),
                signal.gates().results().stream().filter(gate -> gate.tier() == tier).map(PublishedSection::gate).toList(),
                levels(), published.provenance(), fills, xsp(xsp));
    }

    /** A document from before there were gates on XSP has none of this. */
    private Xsp xsp(List<XspGrade> grades) {
        List<XspLine> lines = signal.xsp().map(small -> small.widths().stream().flatMap(width -> Tier.all().stream()
                .filter(tier -> width.tiers().containsKey(tier)).map(tier -> line(width, tier, grades))).toList())
                .orElse(List.of());
        return new Xsp(grades.isEmpty() ? null : grades.get(0).settlement(), lines, lines.isEmpty()
                ? GateLabels.sentence(signal.unavailable().getOrDefault("xsp", "the session has no XSP quotes"))
                : null);
    }

    private static XspLine line(WidthOffers width, Tier tier, List<XspGrade> grades) {
        XspGrade graded = grades.stream().filter(g -> g.width() == width.width() && g.tier() == tier).findFirst().orElse(null);
        boolean hold = graded != null ? graded.hold() || graded.suspended() : width.gates().decisions().get(tier).hold();
        String why = width.gates().results().stream().filter(gate -> gate.tier() == tier && gate.on() && gate.hold())
                .map(gate -> GateLabels.of(gate).name()).collect(Collectors.joining(", "));
        return new XspLine(strike(width.width()), tier, hold ? State.HOLD : State.TRADE, why,
                width.tiers().get(tier) instanceof CondorTier condor ? condor(condor) : null,
                graded == null || graded.pnl() == null ? null : graded.pnl().doubleValue() / Contract.XSP.multiplier());
    }

    private MarketLevels levels() {
        Double forward = signal.forward().map(f -> f.value()).orElse(null);
        OptionalDouble width = signal.edr().map(ExpectedMove::edr85).orElse(OptionalDouble.empty());
        boolean range = forward != null && width.isPresent();
        return new MarketLevels(signal.quoteInstant(), forward, RecordLines.orNull(signal.gates().vix()),
                FilterChoices.REGIMES.getOrDefault(signal.regime().label(), signal.regime().label()),
                range ? forward * Math.exp(-width.getAsDouble()) : null,
                range ? forward * Math.exp(width.getAsDouble()) : null);
    }

    private TierLine line(Tier tier) {
        String href = "/record/" + day.session() + "?tier=" + tier.key() + "#gates";
        GradedTier graded = day.tier(tier).orElse(null);
        if (!(signal.tiers().get(tier) instanceof CondorTier condor)) {
            String reason = signal.tiers().get(tier) instanceof NoCondor none ? none.reason() : "";
            return new TierLine(tier, href, State.HOLD, GateLabels.sentence(reason), null, null);
        }
        return new TierLine(tier, href, state(tier, graded), why(tier), condor(condor), results(graded));
    }

    private static TierCondor condor(CondorTier condor) {
        return new TierCondor(ChartStrikes.of(condor), condor.midCredit(), condor.expectedCredit(), condor.naturalCredit(),
                OrderTick.SPX.passing(condor.tooLateCredit()), RecordLines.orNull(condor.popRw()), condor.breakevenWinRate(),
                RecordLines.orNull(condor.expectedPnlRwPoints()));
    }

    private State state(Tier tier, GradedTier graded) {
        if (graded != null) {
            return RecordRows.state(day, graded);
        }
        return signal.gates().decisions().get(tier).hold() ? State.HOLD : State.TRADE;
    }

    private String why(Tier tier) {
        return signal.gates().results().stream().filter(gate -> gate.tier() == tier && gate.on() && gate.hold())
                .map(gate -> GateLabels.of(gate).name()).collect(Collectors.joining(", "));
    }

    private static Results results(GradedTier graded) {
        return graded == null || !graded.hasCondor()
                ? null
                : new Results(graded.pnl(BasisFilter.MID), graded.pnl(BasisFilter.EXPECTED), graded.pnl(BasisFilter.NATURAL));
    }

    private static GateLine gate(GateResult gate) {
        GateLabels words = GateLabels.of(gate);
        return new GateLine(words.name(), GateLabels.sentence(gate), words.holdsWhen(), gate.on(), gate.hold());
    }
}
