package com.vixshield.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.PayoffStrikes;

/**
 * Provides the latest public signal. The signal feature provides the bean; without one the home page says there is none.
 */
public interface PublicSignal {

    Optional<Shown> latest();

    /**
     * @param credit index points on offer
     * @param needed credit that would have made it a trade, null when not computed
     * @param payoff of one condor
     * @param settledAt index level it settled at, null before that, as is the result
     * @param result index points per condor after fees, whether it was taken or refused
     */
    record Shown(LocalDate session, boolean hold, String tier, PayoffStrikes strikes, double credit, Double needed,
            PayoffFigure payoff,
            Instant settles, Double settledAt, Double result) {

        /** Differs where anything that is shown does. */
        public String version() {
            return String.join(" ", session.toString(), tier, String.valueOf(hold), strikes.toString(), String.valueOf(credit),
                    String.valueOf(needed), String.valueOf(settles), String.valueOf(settledAt), String.valueOf(result));
        }

        public boolean isSettled() {
            return result != null;
        }
    }
}
