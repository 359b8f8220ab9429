package com.vixshield.quant.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;

import com.vixshield.quant.hedge.instrument.VixOptionModel;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;

/**
 * Holds the market of one session as the hedge sees it.
 *
 * @param calls model of VIX calls
 * @param rate simple yearly rate, decimal
 * @param motion null while the indicators lack history
 */
record HedgeMarket(LocalDate date, ListedCurve curve, VixOptionModel calls, double rate, VixTrend motion) {

    private static final double LEAST_DAYS = 0.5;

    /** The markets of a stretch of sessions; null where there are no settlements or no VVIX. @param end exclusive */
    static HedgeMarket[] of(SessionTable table, int first, int end, HedgeParameters parameters) {
        NavigableMap<LocalDate, VixTrend> readings = VixTrend.history(table.inputs().history().vix(), parameters);
        HedgeMarket[] markets = new HedgeMarket[end - first];
        for (int i = first; i < end; i++) {
            ListedCurve curve = ListedCurve.of(table, i);
            if (curve != null && table.vvix(i) > 0) {
                Map.Entry<LocalDate, VixTrend> reading = readings.floorEntry(table.date(i));
                markets[i - first] = new HedgeMarket(table.date(i), curve,
                        new VixOptionModel(parameters.volatility(), table.vvix(i)), table.rate(i),
                        reading == null ? null : reading.getValue());
            }
        }
        return markets;
    }

    /**
     * The same, all of them there.
     *
     * @throws IllegalArgumentException with the first session on which no hedge can be priced
     */
    static HedgeMarket[] whole(SessionTable table, int first, int end, HedgeParameters parameters) {
        HedgeMarket[] markets = of(table, first, end, parameters);
        for (int i = 0; i < markets.length; i++) {
            if (markets[i] == null) {
                throw new IllegalArgumentException("no hedge on " + table.date(first + i)
                        + ": no VIX, VX settlements or VVIX known by then");
            }
        }
        return markets;
    }

    int days(LocalDate expiry) {
        return (int) ChronoUnit.DAYS.between(date, expiry);
    }

    /** Mark of a future, VIX points. */
    double future(LocalDate expiry) {
        return curve.forward(days(expiry));
    }

    /** Mark of a call, VIX points. */
    double call(LocalDate expiry, double strike) {
        return callIn(days(expiry), strike);
    }

    /** Value of a call with so many days left, curve and surface as they are today. */
    double callIn(double days, double strike) {
        double left = Math.max(days, LEAST_DAYS);
        return calls.call(curve.forward(days), strike, left);
    }
}
