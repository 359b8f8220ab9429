package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Plausibility;
import com.vixshield.quant.math.Quantiles;
import com.vixshield.quant.volatility.TermStructure;

/** Reads the regime's inputs from the history of one session and before, and classifies it. */
public final class RegimeClassifier {

    private final MarketHistory history;
    private final LocalDate session;
    private final TermStructure term;
    private final RegimeRules rules;
    private final double[] spx;
    private final double[] vix;

    private RegimeClassifier(MarketHistory history, LocalDate session, TermStructure term, RegimeRules rules) {
        this.history = history;
        this.session = session;
        this.term = term;
        this.rules = rules;
        int needed = rules.yearWindow() + rules.premiumWindow() + rules.changeWindow();
        this.spx = moves(closes(history.spx(), session, needed), rules.plausible());
        this.vix = Arrays.stream(closes(history.vix(), session, needed)).filter(rules.plausible()::volatility).toArray();
    }

    /** @param term of the same session */
    public static Regime of(MarketHistory history, LocalDate session, TermStructure term, RegimeRules rules) {
        return new RegimeClassifier(history, session, term, rules).regime();
    }

    private Regime regime() {
        OptionalDouble level = last(vix, 0);
        return Regime.of(new RegimeInputs(ratio(level, term.vix3m()), term.slope(),
                change(last(vix, 0), last(vix, rules.changeWindow())),
                change(realised(0, rules.realisedWindow()), realised(rules.changeWindow(), rules.realisedWindow())),
                ratio(last(spx, 0), highest()), level, median(), premium(level)), rules).with(beside(level));
    }

    private Map<String, SideInputs> beside(OptionalDouble level) {
        Map<String, SideInputs> beside = new LinkedHashMap<>();
        beside.put("vix",
                SideInputs.of(level, newest(history.vix(), bar -> rules.plausible().volatility(bar.close())),
                        "no VIX at or before the session"));
        beside.put("rv10",
                SideInputs.of(realised(0, rules.realisedWindow()), newest(history.spx(), bar -> true), "too few closes"));
        beside.put("rv21",
                SideInputs.of(realised(0, rules.premiumWindow()), newest(history.spx(), bar -> true), "too few closes"));
        beside.put("dollar_change_3m", OverlaySeries.dollarChange(history, session));
        beside.put("advance_decline_divergence", new BreadthDivergence(history, rules.yearWindow()).at(session));
        beside.put("equity_risk_premium", new EquityRiskPremium(history, rules).at(session));
        for (String name : List.of("cpi_surprise", "ppi_surprise")) {
            beside.put(name, SideInputs.none("no series of what was expected"));
        }
        return beside;
    }

    private Optional<LocalDate> newest(List<DailyBar> bars, Predicate<DailyBar> usable) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            if (!bars.get(i).date().isAfter(session) && usable.test(bars.get(i))) {
                return Optional.of(bars.get(i).date());
            }
        }
        return Optional.empty();
    }

    /** Newest last; values that are not positive numbers are left out. */
    private static double[] closes(List<DailyBar> bars, LocalDate session, int most) {
        int end = bars.size();
        while (end > 0 && bars.get(end - 1).date().isAfter(session)) {
            end--;
        }
        return bars.subList(Math.max(0, end - most), end).stream().mapToDouble(DailyBar::close).filter(c -> c > 0).toArray();
    }

    /** Without closes that are an impossible move away from the last possible one; without any when it is the newest. */
    private static double[] moves(double[] closes, Plausibility plausible) {
        double[] kept = new double[closes.length];
        int size = 0;
        for (double close : closes) {
            if (size == 0 || plausible.move(Math.log(close / kept[size - 1]))) {
                kept[size++] = close;
            }
        }
        boolean current = size > 0 && kept[size - 1] == closes[closes.length - 1];
        return current ? Arrays.copyOf(kept, size) : new double[0];
    }

    private static OptionalDouble last(double[] closes, int back) {
        return closes.length > back ? OptionalDouble.of(closes[closes.length - 1 - back]) : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(OptionalDouble over, OptionalDouble under) {
        if (over.isEmpty() || under.isEmpty() || !(over.getAsDouble() > 0 && under.getAsDouble() > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(over.getAsDouble() / under.getAsDouble());
    }

    private static OptionalDouble change(OptionalDouble now, OptionalDouble then) {
        OptionalDouble ratio = ratio(now, then);
        return ratio.isPresent() ? OptionalDouble.of(Math.log(ratio.getAsDouble())) : ratio;
    }

    private OptionalDouble highest() {
        return spx.length < rules.yearWindow()
                ? OptionalDouble.empty()
                : IntStream.rangeClosed(1, rules.yearWindow()).mapToDouble(i -> spx[spx.length - i]).max();
    }

    private OptionalDouble median() {
        return vix.length < rules.yearWindow()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Quantiles.median(
                        IntStream.rangeClosed(1, rules.yearWindow()).mapToDouble(i -> vix[vix.length - i]).toArray()));
    }

    /** Sample standard deviation of daily log returns that end {@code back} sessions ago, annualised. */
    private OptionalDouble realised(int back, int window) {
        if (spx.length < back + window + 1) {
            return OptionalDouble.empty();
        }
        int end = spx.length - back;
        double[] returns = IntStream.range(end - window, end).mapToDouble(i -> Math.log(spx[i] / spx[i - 1])).toArray();
        double mean = IntStream.range(0, window).mapToDouble(i -> returns[i]).sum() / window;
        double squares = IntStream.range(0, window).mapToDouble(i -> (returns[i] - mean) * (returns[i] - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares / (window - 1) * rules.sessionsPerYear()));
    }

    private OptionalDouble premium(OptionalDouble level) {
        OptionalDouble realised = realised(0, rules.premiumWindow());
        if (level.isEmpty() || realised.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.pow(level.getAsDouble() / 100, 2) - Math.pow(realised.getAsDouble(), 2));
    }
}
