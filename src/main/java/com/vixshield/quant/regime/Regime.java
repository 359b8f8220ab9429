package com.vixshield.quant.regime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Holds the label and everything that it was decided on; an input without data is absent, and a rule that needs it does not
 * match.
 *
 * @param label stress, theta_press, carry or transition
 * @param vixOverVix3m ratio of the two closes
 * @param slope VX2/VX1 − 1 of the session's settlements
 * @param dlnvix5 change of ln VIX over five sessions
 * @param dlnrv10_5 change of ln RV10 over five sessions
 * @param spxOverHigh252 close over the highest close of 252 sessions
 * @param vixMedian252 median VIX close of 252 sessions
 * @param vrp VIX² − RV21², annualised variance
 * @param beside by name: the levels behind the inputs with their dates, and what the rulebook shows without deciding on it
 */
public record Regime(String label, OptionalDouble vixOverVix3m, OptionalDouble slope, OptionalDouble dlnvix5,
        OptionalDouble dlnrv10_5, OptionalDouble spxOverHigh252, OptionalDouble vixMedian252, OptionalDouble vrp,
        Map<String, SideInputs> beside) {

    public Regime {
        beside = beside == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    Regime with(Map<String, SideInputs> numbers) {
        return new Regime(label, vixOverVix3m, slope, dlnvix5, dlnrv10_5, spxOverHigh252, vixMedian252, vrp, numbers);
    }

    /** The label of these inputs, without anything beside them. */
    static Regime of(RegimeInputs in, RegimeRules rules) {
        return new Regime(label(in, rules).name().toLowerCase(Locale.ROOT), in.vixOverVix3m(), in.slope(), in.dlnvix5(),
                in.dlnrv10_5(), in.spxOverHigh252(), in.vixMedian252(), in.vrp(), Map.of());
    }

    /** Comparisons with a missing number are false, which is what "does not match" means. */
    private static RegimeLabel label(RegimeInputs in, RegimeRules rules) {
        double slope = in.slope().orElse(Double.NaN);
        double impliedLessRealised = in.dlnvix5().orElse(Double.NaN) - in.dlnrv10_5().orElse(Double.NaN);
        if (in.vixOverVix3m().orElse(Double.NaN) >= rules.stressRatio() || slope < 0) {
            return RegimeLabel.STRESS;
        }
        if (impliedLessRealised < -rules.pressMargin() && slope >= rules.carrySlope()
                && in.spxOverHigh252().orElse(Double.NaN) >= rules.pressHigh()) {
            return RegimeLabel.THETA_PRESS;
        }
        boolean belowMedian = in.vix().orElse(Double.NaN) < in.vixMedian252().orElse(Double.NaN);
        return slope >= rules.carrySlope() && belowMedian ? RegimeLabel.CARRY : RegimeLabel.TRANSITION;
    }
}
