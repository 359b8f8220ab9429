package com.vixshield.help.method;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.points;
import static com.vixshield.web.format.NumberFormats.signedPercent;
import static com.vixshield.web.format.NumberFormats.signedPoints;
import static com.vixshield.web.format.NumberFormats.tenth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.quant.regime.Regime;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.web.format.NumberFormats;
import com.vixshield.web.format.TimeFormats;

/** Reads the numbers of a signal that the ideas of the method speak of. */
final class SettledFigures {

    private static final Map<String, String> REGIMES = Map.of("stress", "stress", "theta_press", "theta press", "carry",
            "carry", "transition", "transition");

    private final PublishedSignal published;
    private final DailySignal signal;

    private SettledFigures(PublishedSignal published) {
        this.published = published;
        this.signal = published.signal();
    }

    static List<MethodFigure> of(PublishedSignal published, List<String> names) {
        Map<String, Supplier<List<MethodFigure>>> groups = new SettledFigures(published).groups();
        List<MethodFigure> figures = new ArrayList<>();
        for (String name : names) {
            if (!groups.containsKey(name)) {
                throw new IllegalStateException("no figures " + name);
            }
            figures.addAll(groups.get(name).get());
        }
        return figures;
    }

    private Map<String, Supplier<List<MethodFigure>>> groups() {
        return Map.of("motion", this::motion, "tiers", this::tiers, "breakeven", this::breakEven, "parity", this::parity,
                "regime", this::regime, "analogs", this::analogs, "funds", this::funds, "notional", this::notional, "range",
                this::range, "curve", this::curve);
    }

    private List<MethodFigure> motion() {
        return published.hedge().motion().map(trend -> List.of(
                MethodFigure.of("RSI of the VIX", decimal(trend.rsi14(), 1),
                        "14 sessions, to " + TimeFormats.date(trend.date())),
                MethodFigure.of("MACD histogram of the VIX", signedPoints(trend.macdHist()), "VIX points"),
                MethodFigure.of("Reading s", decimal(trend.s(), 2), "\u22121 to 1, the mean of both"),
                MethodFigure.of("Weights it asks for",
                        percent(trend.wFront(), 0) + " front, " + percent(trend.wMid(), 0) + " mid, "
                                + percent(trend.wLong(), 0)
                                + " long",
                        "before the limit on a session's move"),
                MethodFigure.of("Monetise by RSI", trend.monetiseByRsi() ? "yes" : "no")))
                .orElse(List.of(MethodFigure.of("Reading", NumberFormats.NOT_AVAILABLE)));
    }

    private List<MethodFigure> tiers() {
        List<MethodFigure> figures = new ArrayList<>();
        for (Tier tier : Tier.all()) {
            if (signal.tiers().get(tier) instanceof CondorTier condor) {
                figures.add(MethodFigure.of(tier.label() + ", " + tier.aim(), points(condor.expectedCredit()) + " credit",
                        "expected " + known(condor.expectedPnlRwPoints(), each -> signedPoints(each)) + " points after fees, "
                                + (signal.gates().decisions().get(tier).hold() ? "hold" : "trade")));
            }
        }
        return figures;
    }

    private List<MethodFigure> breakEven() {
        return condor(condor -> List.of(
                MethodFigure.of("Break-evens, Steward", tenth(condor.breakevenLow()) + " and " + tenth(condor.breakevenHigh()),
                        "before fees"),
                MethodFigure.of("Most one condor can lose", points(condor.maxLossAfterFees()) + " points", "after fees"),
                MethodFigure.of("Break-even win rate", percent(condor.breakevenWinRate(), 1), "if every loss is full"),
                MethodFigure.of("At the average loss",
                        known(condor.breakevenWinRateAtAverageLoss(), rate -> percent(rate, 1)))));
    }

    private List<MethodFigure> notional() {
        return condor(condor -> List.of(
                MethodFigure.of("Credit of the notional, Steward", percent(condor.credits().creditPctNotional() / 100, 2),
                        points(condor.expectedCredit()) + " points expected"),
                MethodFigure.of("Credit of the width", percent(condor.credits().creditOverWidth(), 1)),
                MethodFigure.of("In the published band", condor.credits().inCardBand() ? "yes" : "no")));
    }

    private List<MethodFigure> parity() {
        return signal.parity().map(edges -> List.of(
                MethodFigure.of("Best conversion", signedPoints(edges.conversionMax()) + " points",
                        edges.conversionBeyondFees() + " strikes beyond fees"),
                MethodFigure.of("Best reversal", signedPoints(edges.reversalMax()) + " points",
                        edges.reversalBeyondFees() + " strikes beyond fees"),
                MethodFigure.of("Strikes compared", String.valueOf(edges.n()), "with both bids"),
                MethodFigure.of("Quotes inconsistent", signal.gates().quotesInconsistent() ? "yes" : "no")))
                .orElse(List.of(MethodFigure.of("Edges", NumberFormats.NOT_AVAILABLE)));
    }

    private List<MethodFigure> regime() {
        Regime regime = signal.regime();
        return List.of(MethodFigure.of("Regime", REGIMES.getOrDefault(regime.label(), regime.label())),
                MethodFigure.of("VIX over VIX3M", known(regime.vixOverVix3m(), ratio -> decimal(ratio, 3))),
                MethodFigure.of("Slope VX2/VX1 \u2212 1", known(regime.slope(), slope -> signedPercent(slope, 1))),
                MethodFigure.of("VIX less realised volatility, change",
                        regime.dlnvix5().isPresent() && regime.dlnrv10_5().isPresent()
                                ? signedPoints(regime.dlnvix5().getAsDouble() - regime.dlnrv10_5().getAsDouble())
                                : NumberFormats.NOT_AVAILABLE,
                        "of logarithms, five sessions"),
                MethodFigure.of("Index over its high of a year", known(regime.spxOverHigh252(), share -> percent(share, 1))));
    }

    private List<MethodFigure> curve() {
        List<MethodFigure> figures = new ArrayList<>();
        var term = signal.termStructure();
        figures.add(MethodFigure.of("VIX1D", known(term.vix1d(), each -> level(each))));
        figures.add(MethodFigure.of("VIX", known(term.vix(), each -> level(each))));
        figures.add(MethodFigure.of("VIX3M", known(term.vix3m(), each -> level(each))));
        term.vx().stream().limit(5).forEach(point -> figures.add(MethodFigure.of("VX" + point.month(), level(point.settle()),
                "settles " + TimeFormats.date(point.expiry()))));
        figures.add(MethodFigure.of("Slope VX2/VX1 \u2212 1", known(term.slope(), slope -> signedPercent(slope, 1))));
        return figures;
    }

    private List<MethodFigure> analogs() {
        if (published.analogs().isEmpty()) {
            return List.of(MethodFigure.of("Announcements of the next session", "none"));
        }
        return published.analogs().stream().map(SettledFigures::analog).toList();
    }

    private static MethodFigure analog(EventAnalog analog) {
        return MethodFigure.of(analog.kind().name(), analog.sessions() + " sessions",
                analog.moves().map(moves -> percent(moves.inside(), 0) + " ended inside their range; median move "
                        + decimal(moves.median(), 2) + " of it").orElse("too few to say more"));
    }

    private List<MethodFigure> funds() {
        if (published.hedge().funds().isEmpty()) {
            return List.of(MethodFigure.of("Prices of volatility funds", NumberFormats.NOT_AVAILABLE));
        }
        return published.hedge().funds().entrySet().stream().map(fund -> MethodFigure.of(fund.getKey(),
                NumberFormats.cents(fund.getValue().value()), "close of " + TimeFormats.date(fund.getValue().date()))).toList();
    }

    private List<MethodFigure> range() {
        return signal.edr().map(move -> List.of(
                MethodFigure.of("Volatility forecast of one session", percent(move.sigma(), 2)),
                MethodFigure.of("Range of 85\u202F%", known(move.edr85(), width -> "\u00B1" + percent(width, 2))),
                MethodFigure.of("Held so far",
                        move.coverages().coverage85().map(held -> percent(held.overall(), 1))
                                .orElse(NumberFormats.NOT_AVAILABLE),
                        move.coverages().coverage85().map(held -> "of " + NumberFormats.quantity(held.outcomes()) + " sessions")
                                .orElse(""))))
                .orElse(List.of(MethodFigure.of("Range", NumberFormats.NOT_AVAILABLE)));
    }

    private List<MethodFigure> condor(Function<CondorTier, List<MethodFigure>> figures) {
        return signal.tiers().get(Tier.DELTA_STEWARD) instanceof CondorTier condor
                ? figures.apply(condor)
                : List.of(MethodFigure.of("Steward condor", NumberFormats.NOT_AVAILABLE));
    }

    private static String known(OptionalDouble value, DoubleFunction<String> format) {
        return value.isPresent() ? format.apply(value.getAsDouble()) : NumberFormats.NOT_AVAILABLE;
    }
}
