package com.vixshield.quant.backtest;

import java.util.Set;

import com.vixshield.quant.history.EventKind;

/**
 * Prices options without quotes: the at-the-money standard deviation of a session.
 *
 * @param name as results call it
 * @param repaired whether a missing VIX1D is estimated from the shape of the curve and the calendar, not only scaled
 * @param level share of the formula at which this model stands
 * @param atm share of the model at which this run stands
 */
public record PriceModel(String name, boolean repaired, double level, double atm) {

    /** The central price from rulebook 1.1 on. */
    public static final PriceModel CENTRAL = new PriceModel("alt_1.05", true, 1.05, 1);
    /** What rulebook 1.0 printed: about 14 % too cheap. */
    public static final PriceModel FLAT = new PriceModel("flat_1.00", false, 1, 1);

    private static final double NINE_DAY_FACTOR = 0.8508;
    private static final double VIX_FACTOR = 0.7743;
    private static final double YEAR = Math.sqrt(252);

    public PriceModel at(double share) {
        return new PriceModel(name, repaired, level, share);
    }

    /** Total standard deviation of the options that expire at the next close; NaN without any implied volatility. */
    public double stdev(SessionTable table, int session) {
        double vix = table.vix(session);
        double calm = 0.87 + 0.13 * ModelSurface.unit((vix - 20) / 8);
        double weekend = table.gap(session) >= 4 ? 1.12 : 1;
        return level * atm * oneDay(table, session) / 100 / YEAR * calm * weekend;
    }

    /** VIX1D in points, measured or estimated. */
    private double oneDay(SessionTable table, int session) {
        if (table.vix1d(session) > 0) {
            return table.vix1d(session);
        }
        double nine = table.vix9d(session);
        if (!repaired) {
            return nine > 0 ? nine * NINE_DAY_FACTOR : table.vix(session) * VIX_FACTOR;
        }
        double level9 = nine > 0 ? nine : table.vix(session) * VIX_FACTOR / NINE_DAY_FACTOR;
        return level9 * Math.exp(-0.184 + (table.gap(session) >= 3 ? 0.175 : 0)
                + 0.364 * Math.log(level9 / table.vix(session)) + events(table.nextEvents(session)));
    }

    private static double events(Set<EventKind> next) {
        return (next.contains(EventKind.PAYROLLS) ? 0.22 : 0) + (next.contains(EventKind.CPI) ? 0.15 : 0)
                + (next.contains(EventKind.FOMC) ? 0.06 : 0);
    }
}
