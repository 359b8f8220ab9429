package com.vixshield.quant.claim;

import java.time.LocalDate;
import java.util.Map;

/**
 * Holds what one session of a sealed record says to the claims.
 *
 * @param onTime whether its signal was sealed before the close; false where it was late or missed
 * @param inside 1 where the next close stayed in the 85 % range, 0 where it did not, NaN where either is not known
 * @param tiers outcomes of the tiers that had a condor, by tier key; empty until graded
 */
public record RecordSession(LocalDate session, boolean onTime, double inside, Map<String, Outcome> tiers) {

    public RecordSession {
        tiers = Map.copyOf(tiers);
    }

    /**
     * Holds the outcome of one condor, taken or refused.
     *
     * @param forecast share of gains before fees that was forecast; NaN without one
     * @param between whether it settled between its break-evens, which the forecast is about
     * @param perRisk result after fees at the expected fill, in percent of the largest loss
     * @param valueHeld whether the value gate refused it
     */
    public record Outcome(double forecast, boolean between, double perRisk, boolean valueHeld) {

        boolean won() {
            return perRisk > 0;
        }
    }
}
