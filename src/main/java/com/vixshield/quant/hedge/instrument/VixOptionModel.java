package com.vixshield.quant.hedge.instrument;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.pricing.Black76;

/**
 * Prices VIX calls by Black-76 on the VX forward with the rulebook's volatility surface, which was fitted to traded monthly
 * contracts: model prices (rms error of the vol 6.7 %), undiscounted VIX points. Time is calendar days / 365.
 */
public final class VixOptionModel {

    private static final double DAYS_PER_YEAR = 365;

    private final HedgeParameters.VolatilityModel surface;
    private final double vvix;
    private final double scale;

    /** @param vvix in vol points, as published (97.5) */
    public VixOptionModel(HedgeParameters.VolatilityModel surface, double vvix) {
        if (!(vvix > 0) || Double.isInfinite(vvix)) {
            throw new IllegalArgumentException("VVIX " + vvix + " is not a positive number");
        }
        this.surface = surface;
        this.vvix = vvix / 100;
        this.scale = 1;
    }

    private VixOptionModel(VixOptionModel shape, double scale) {
        this.surface = shape.surface;
        this.vvix = shape.vvix;
        this.scale = scale;
    }

    /** The same shape, scaled to the volatility that one call has now: what it is worth later starts from what it costs. */
    public VixOptionModel through(double forward, double strike, double days, double volatility) {
        return new VixOptionModel(this, scale * volatility / volatility(forward, strike, days));
    }

    public double atmVolatility(double days) {
        return vvix * surface.level()
                * Math.pow(Math.max(days, surface.minDays()) / surface.referenceDays(), surface.exponent());
    }

    /** Decimal a year. */
    public double volatility(double forward, double strike, double days) {
        double atm = atmVolatility(days);
        double raw = Math.log(strike / forward) / (atm * Math.sqrt(days / DAYS_PER_YEAR));
        double z = Math.max(surface.zLow(), Math.min(surface.zHigh(), raw));
        return scale * (atm * (1 + surface.linear() * z + surface.quadratic() * z * z));
    }

    /** Value of one call in VIX points; the intrinsic value from expiry on. */
    public double call(double forward, double strike, double days) {
        return days <= 0
                ? Math.max(0, forward - strike)
                : Black76.price(PutCall.CALL, forward, strike, stdev(forward, strike, days));
    }

    /** Forward delta of a call. */
    public double delta(double forward, double strike, double days) {
        return Black76.delta(PutCall.CALL, forward, strike, stdev(forward, strike, days));
    }

    private double stdev(double forward, double strike, double days) {
        return volatility(forward, strike, days) * Math.sqrt(days / DAYS_PER_YEAR);
    }
}
