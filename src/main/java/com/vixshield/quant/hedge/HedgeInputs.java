package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.quant.chain.VixSnapshot;
import com.vixshield.quant.hedge.instrument.CallQuote;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.motion.PostEventTrend;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * Holds the market as the hedge sees it on one session; a missing part is absent, never filled in.
 *
 * @param vix spot, VIX points
 * @param vvix vol points
 * @param rate one-month Treasury yield, decimal a year
 * @param curve absent without a VIX or any VX settlement
 * @param motion absent while the VIX history is shorter than its indicators
 * @param funds newest closes of the volatility funds by ticker, dollars a share
 * @param quotes of VIX calls at the moment of the chain, where a feed has them
 */
public record HedgeInputs(LocalDate session, Optional<DatedValue> vix, Optional<DatedValue> vvix,
        Optional<DatedValue> rate, Optional<VxCurve> curve, Optional<LocalDate> curveDate, Optional<VixTrend> motion,
        Map<String, DatedValue> funds, List<CallQuote> quotes) {

    private static final List<Series> FUNDS = List.of(Series.VIXY, Series.VXX, Series.VIXM, Series.VXZ);

    /** Documents from before there were funds and quotes have none. */
    public HedgeInputs {
        funds = funds == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(funds));
        quotes = quotes == null ? List.of() : List.copyOf(quotes);
    }

    /** Without fund prices and quotes. */
    public HedgeInputs(LocalDate session, Optional<DatedValue> vix, Optional<DatedValue> vvix, Optional<DatedValue> rate,
            Optional<VxCurve> curve, Optional<LocalDate> curveDate, Optional<VixTrend> motion) {
        this(session, vix, vvix, rate, curve, curveDate, motion, Map.of(), List.of());
    }

    /** The newest values known at the session that are not older than the parameters allow. */
    public static HedgeInputs of(MarketHistory history, LocalDate session, HedgeParameters parameters) {
        return of(history, session, parameters, VixTrend.at(session, history.vix(), parameters));
    }

    /** With a reading that is known already: a run over many sessions computes {@link VixTrend#history} once. */
    public static HedgeInputs of(MarketHistory history, LocalDate session, HedgeParameters parameters,
            Optional<VixTrend> motion) {
        LocalDate oldest = session.minusDays(parameters.maxInputAge());
        Optional<DatedValue> vix = vix(history.vix(), session).filter(o -> usable(o, oldest, parameters.maxLevel()));
        var settlements = Optional.ofNullable(history.vx().floorEntry(session)).filter(e -> !e.getKey().isBefore(oldest));
        return new HedgeInputs(session, vix,
                series(history, Series.VVIX, session).filter(o -> usable(o, oldest, parameters.maxVvix())),
                series(history, Series.DGS1MO, session).filter(o -> Double.isFinite(o.value()) && !o.date().isBefore(oldest))
                        .map(o -> new DatedValue(o.date(), o.value() / 100)),
                settlements.flatMap(s -> curve(session, vix, s.getValue(), parameters.maxLevel())),
                settlements.map(Map.Entry::getKey), motion, funds(history, session, oldest), List.of());
    }

    /**
     * With what a feed saw of the VIX at the moment of the chain: its option quotes, and its level for the reading after an
     * announcement.
     */
    public static HedgeInputs of(MarketHistory history, LocalDate session, HedgeParameters parameters, VixSnapshot now) {
        PostEventTrend reread = PostEventTrend.of(history, session, parameters, now.level());
        HedgeInputs inputs = of(history, session, parameters,
                reread.after().or(() -> VixTrend.at(session, history.vix(), parameters)));
        return new HedgeInputs(session, inputs.vix, inputs.vvix, inputs.rate, inputs.curve, inputs.curveDate, inputs.motion,
                inputs.funds, CallQuote.of(now));
    }

    private static Map<String, DatedValue> funds(MarketHistory history, LocalDate session, LocalDate oldest) {
        Map<String, DatedValue> funds = new TreeMap<>();
        FUNDS.forEach(name -> series(history, name, session)
                .filter(o -> usable(o, oldest, Double.MAX_VALUE)).ifPresent(o -> funds.put(name.name(), o)));
        return funds;
    }

    private static Optional<VxCurve> curve(LocalDate session, Optional<DatedValue> vix, List<VxSettlement> settlements,
            double maxLevel) {
        List<VxSettlement> plausible = settlements.stream().filter(s -> s.settle() <= maxLevel).toList();
        return vix.map(v -> VxCurve.of(session, v.value(), plausible)).filter(curve -> !curve.points().isEmpty());
    }

    private static Optional<DatedValue> vix(List<DailyBar> bars, LocalDate session) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            DailyBar bar = bars.get(i);
            if (!bar.date().isAfter(session)) {
                return Optional.of(new DatedValue(bar.date(), bar.close()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DatedValue> series(MarketHistory history, Series name, LocalDate session) {
        NavigableMap<LocalDate, Double> values = history.values().get(name);
        return Optional.ofNullable(values).map(v -> v.floorEntry(session))
                .map(e -> new DatedValue(e.getKey(), e.getValue()));
    }

    private static boolean usable(DatedValue o, LocalDate oldest, double most) {
        return o.value() > 0 && o.value() <= most && !o.date().isBefore(oldest);
    }
}
