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

    static Regime of(OptionalDouble ratio, OptionalDouble slope, OptionalDouble dlnvix, OptionalDouble dlnrv,
            OptionalDouble high,
            OptionalDouble vix, OptionalDouble median, OptionalDouble vrp, RegimeRules rules) {
        RegimeLabel label = label(ratio.orElse(Double.NaN), slope.orElse(Double.NaN),
                dlnvix.orElse(Double.NaN) - dlnrv.orElse(Double.NaN), high.orElse(Double.NaN),
                vix.orElse(Double.NaN) < median.orElse(Double.NaN), rules);
        return new Regime(label.name().toLowerCase(Locale.ROOT), ratio, slope, dlnvix, dlnrv, high, median, vrp, Map.of());
    }

    /** Comparisons with a missing number are false, which is what "does not match" means. */
    private static RegimeLabel label(double ratio, double slope, double impliedLessRealised, double high, boolean belowMedian,
            RegimeRules rules) {
        if (ratio >= rules.stressRatio() || slope < 0) {
            return RegimeLabel.STRESS;
        }
        if (impliedLessRealised < -rules.pressMargin() && slope >= rules.carrySlope() && high >= rules.pressHigh()) {
            return RegimeLabel.THETA_PRESS;
        }
        return slope >= rules.carrySlope() && belowMedian ? RegimeLabel.CARRY : RegimeLabel.TRANSITION;
    }
}
