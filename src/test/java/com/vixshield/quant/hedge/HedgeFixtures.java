package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import com.vixshield.quant.SharedPack;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Markets for hedge tests: the recorded ones, and a small one that needs no files. */
final class HedgeFixtures {

    static final LocalDate SESSION = LocalDate.of(2023, 5, 26);

    private static MarketHistory recorded;

    private HedgeFixtures() {
    }

    static HedgeInputs recorded(String session, List<DailyBar> vix) {
        if (recorded == null) {
            Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);
            values.put(Series.VVIX, SharedPack.series("vvix_daily.csv.gz", "close"));
            values.put(Series.DGS1MO, SharedPack.series("us_rates_daily.csv.gz", "DGS1MO"));
            recorded = new MarketHistory(List.of(), vix, values, settlements(), new TreeMap<>());
        }
        return HedgeInputs.of(recorded, LocalDate.parse(session), HedgeParameters.defaults());
    }

    private static NavigableMap<LocalDate, List<VxSettlement>> settlements() {
        NavigableMap<LocalDate, List<VxSettlement>> settlements = new TreeMap<>();
        for (Map<String, String> row : SharedPack.rows("data/vx_term_structure.csv.gz")) {
            List<VxSettlement> curve = new ArrayList<>();
            for (int month = 1; month <= 8; month++) {
                if (!row.get("m" + month).isEmpty()) {
                    curve.add(new VxSettlement(month, LocalDate.parse(row.get("e" + month)),
                            Double.parseDouble(row.get("m" + month))));
                }
            }
            settlements.put(LocalDate.parse(row.get("date")), curve);
        }
        return settlements;
    }

    /** Eight months in contango around 20, expiring every 28 days from day 21 on. */
    static HedgeInputs contango() {
        return market(18, 95, 20, 0.5);
    }

    static HedgeInputs market(double spot, double vvix, double first, double step) {
        return inputs(spot, vvix, settlements(first, step));
    }

    static List<VxSettlement> settlements(double first, double step) {
        List<VxSettlement> settlements = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            settlements.add(new VxSettlement(month, SESSION.plusDays(21 + 28L * (month - 1)), first + step * (month - 1)));
        }
        return settlements;
    }

    static HedgeInputs inputs(double spot, double vvix, List<VxSettlement> settlements) {
        return new HedgeInputs(SESSION, seen(spot), seen(vvix), seen(0.05),
                Optional.of(VxCurve.of(SESSION, spot, settlements)), Optional.of(SESSION), Optional.empty());
    }

    static Optional<Observation> seen(double value) {
        return Optional.of(new Observation(SESSION, value));
    }

    static HedgeProfile profile(double equity, InstrumentSet set) {
        return new HedgeProfile(equity, (int) (equity / 2_000), OptionalDouble.of(110), 0.015, 0.10, set, Weighting.LOYALTY,
                false);
    }
}
