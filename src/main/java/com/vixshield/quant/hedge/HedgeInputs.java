package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * The market as the hedge sees it on one session; a missing part is absent, never filled in.
 *
 * @param vix spot, VIX points
 * @param vvix vol points
 * @param rate one-month Treasury yield, decimal a year
 * @param curve absent without a VIX or any VX settlement
 * @param motion absent while the VIX history is shorter than its indicators
 */
public record HedgeInputs(LocalDate session, Optional<Observation> vix, Optional<Observation> vvix,
        Optional<Observation> rate, Optional<VxCurve> curve, Optional<LocalDate> curveDate, Optional<MotionReading> motion) {

    /** The newest values known at the session that are not older than the parameters allow. */
    public static HedgeInputs of(MarketHistory history, LocalDate session, HedgeParameters parameters) {
        return of(history, session, parameters, MotionReading.at(session, history.vix(), parameters));
    }

    /** With a reading that is known already: a run over many sessions computes {@link MotionReading#history} once. */
    public static HedgeInputs of(MarketHistory history, LocalDate session, HedgeParameters parameters,
            Optional<MotionReading> motion) {
        LocalDate oldest = session.minusDays(parameters.maxInputAge());
        Optional<Observation> vix = vix(history.vix(), session, oldest);
        var settlements = Optional.ofNullable(history.vx().floorEntry(session)).filter(e -> !e.getKey().isBefore(oldest));
        return new HedgeInputs(session, vix, series(history, Series.VVIX, session, oldest),
                series(history, Series.DGS1MO, session, oldest).map(o -> new Observation(o.date(), o.value() / 100)),
                settlements.flatMap(s -> curve(session, vix, s.getValue())), settlements.map(Map.Entry::getKey),
                motion);
    }

    private static Optional<VxCurve> curve(LocalDate session, Optional<Observation> vix, List<VxSettlement> settlements) {
        return vix.map(v -> VxCurve.of(session, v.value(), settlements)).filter(curve -> !curve.points().isEmpty());
    }

    private static Optional<Observation> vix(List<DailyBar> bars, LocalDate session, LocalDate oldest) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            DailyBar bar = bars.get(i);
            if (!bar.date().isAfter(session)) {
                return Optional.of(new Observation(bar.date(), bar.close())).filter(o -> usable(o, oldest));
            }
        }
        return Optional.empty();
    }

    private static Optional<Observation> series(MarketHistory history, Series name, LocalDate session, LocalDate oldest) {
        NavigableMap<LocalDate, Double> values = history.values().get(name);
        return Optional.ofNullable(values).map(v -> v.floorEntry(session))
                .map(e -> new Observation(e.getKey(), e.getValue()))
                // Yields may be zero or below; index levels may not.
                .filter(o -> name == Series.DGS1MO ? Double.isFinite(o.value()) && !o.date().isBefore(oldest)
                        : usable(o, oldest));
    }

    private static boolean usable(Observation o, LocalDate oldest) {
        return o.value() > 0 && Double.isFinite(o.value()) && !o.date().isBefore(oldest);
    }
}
