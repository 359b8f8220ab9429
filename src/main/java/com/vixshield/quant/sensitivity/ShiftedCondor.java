package com.vixshield.quant.sensitivity;

import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.pricing.Black76;

/**
 * Reprices a condor's legs at another forward and standard deviation. Each strike keeps its own volatility, and each quote
 * its width; the model supplies the change and not the level, so that no shift means no change to the last digit. A leg
 * whose quote no volatility explains keeps its price.
 */
final class ShiftedCondor {

    private final CondorTier condor;
    private final double forward;
    private final double discount;
    private final double years;
    private final ChainShift shift;
    private final double yearsLeft;

    ShiftedCondor(CondorTier condor, double forward, double discount, double years, ChainShift shift) {
        this.condor = condor;
        this.forward = forward;
        this.discount = discount;
        this.years = years;
        this.shift = shift;
        this.yearsLeft = Math.max(0, years - shift.later().toMinutes() / (365.0 * 1440));
    }

    double forward() {
        return forward * (1 + shift.spot());
    }

    /** Share of the time to settlement that is left. */
    double timeLeft() {
        return years > 0 ? yearsLeft / years : 0;
    }

    double mid() {
        return condor.midCredit() - condor.legs().all().stream().mapToDouble(leg -> leg.qty() * change(leg)).sum();
    }

    /** Crossing the spreads costs what it did. */
    double natural() {
        return mid() - (condor.midCredit() - condor.naturalCredit());
    }

    double mid(CondorLeg leg) {
        return leg.mid() + change(leg);
    }

    private double change(CondorLeg leg) {
        if (leg.s().isEmpty() || years <= 0) {
            return 0;
        }
        double s = leg.s().getAsDouble();
        double other = Math.max(0, s / Math.sqrt(years) + shift.points() / 100) * Math.sqrt(yearsLeft);
        return discount * (Black76.price(leg.right(), forward(), leg.strike(), other)
                - Black76.price(leg.right(), forward, leg.strike(), s));
    }
}
