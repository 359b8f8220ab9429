package com.vixshield.quant.hedge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.VxSettlement;

/** Small markets that need no files. */
public final class HedgeFixtures {

    public static final LocalDate SESSION = LocalDate.of(2023, 5, 26);

    private HedgeFixtures() {
    }

    /** Eight months in contango around 20, expiring every 28 days from day 21 on. */
    public static HedgeInputs contango() {
        return market(18, 95, 20, 0.5);
    }

    public static HedgeInputs market(double spot, double vvix, double first, double step) {
        return inputs(spot, vvix, settlements(first, step));
    }

    public static List<VxSettlement> settlements(double first, double step) {
        List<VxSettlement> settlements = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            settlements.add(new VxSettlement(month, SESSION.plusDays(21 + 28L * (month - 1)), first + step * (month - 1)));
        }
        return settlements;
    }

    public static HedgeInputs inputs(double spot, double vvix, List<VxSettlement> settlements) {
        return new HedgeInputs(SESSION, seen(spot), seen(vvix), seen(0.05),
                Optional.of(VxCurve.of(SESSION, spot, settlements)), Optional.of(SESSION), Optional.empty());
    }

    static Optional<DatedValue> seen(double value) {
        return Optional.of(new DatedValue(SESSION, value));
    }

    public static HedgeProfile profile(double equity, InstrumentSet set) {
        return new HedgeProfile(equity, (int) (equity / 2_000), OptionalDouble.of(110), 0.015, 0.10, set, Weighting.LOYALTY,
                false);
    }
}
