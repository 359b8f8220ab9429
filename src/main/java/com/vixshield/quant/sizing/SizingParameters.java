package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxShock;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Holds the constants of rulebook §9 for one version: slider ranges, defaults and the stress nights.
 *
 * @param atRiskMax end of the ordinary slider; up to {@code atRiskCardMax} only as the published card value
 * @param kellyMax end of the Steward–Promoter dial
 * @param yearlyVolatility target of the volatility limit, decimal a year
 * @param sessionsPerYear turns one session's σ̂ into a year's
 * @param reserveSessions sessions of hedge budget that the quick ratio sets against the cash
 */
public record SizingParameters(BigDecimal equityMin, BigDecimal equityMax, double atRiskDefault, double atRiskMax,
        double atRiskCardMax, int maxContracts, double kellyDefault, double kellyMax, double yearlyVolatility,
        double sessionsPerYear, double hedgeCapDefault, double hedgeCapMax, double accrualDefault, double accrualMax,
        BigDecimal feeDefault, BigDecimal feeMax, int reserveSessions, List<StressNight> nights,
        Surface surface) {

    /**
     * A night that happened.
     *
     * @param spxMove decimal
     * @param vx moves of the VX settlements, points
     */
    public record StressNight(LocalDate date, double spxMove, VxShock vx) {
    }

    /**
     * Grid of the combined payoff.
     *
     * @param from SPX move, decimal
     * @param scales multiples of the fitted VX response
     */
    public record Surface(double from, double to, int steps, List<Double> scales) {

        public Surface {
            scales = List.copyOf(scales);
        }
    }

    public SizingParameters {
        nights = List.copyOf(nights);
    }

    /** Rulebook 1.0; the dial's default of a quarter Kelly and the outer slider ends are this version's choice. */
    public static SizingParameters defaults() {
        return new SizingParameters(new BigDecimal("1000"), new BigDecimal("1000000000"), 0.02, 0.05, 0.10, 10_000, 0.25,
                0.5, 0.15, 252, 0.015, 0.05, 0.10, 0.20, new BigDecimal("1.30"), new BigDecimal("10.00"), 5,
                List.of(new StressNight(LocalDate.of(2018, 2, 5), -0.042, new VxShock(17.6, 13.0, 5.7, 3.95)),
                        new StressNight(LocalDate.of(2020, 3, 16), -0.128, new VxShock(19.2, 15.25, 8.3, 6.5)),
                        new StressNight(LocalDate.of(2024, 8, 5), -0.030, new VxShock(10.2, 8.4, 2.5, 2.6)),
                        new StressNight(LocalDate.of(2025, 4, 4), -0.060, new VxShock(6.1, 4.3, 2.0, 1.5))),
                new Surface(-0.10, 0.06, 64, List.of(0.0, 0.5, 1.0, 1.5)));
    }

    /** The default profile at an account size. */
    public RiskProfile profile(BigDecimal equity) {
        return new RiskProfile(equity, atRiskDefault, false, maxContracts, kellyDefault, true, hedgeCapDefault,
                accrualDefault, Weighting.LOYALTY, InstrumentSet.CARD, false, feeDefault, CondorProduct.SPX, Optional.empty(),
                Optional.empty());
    }

    /** Errors of a profile by field, none when it is valid. */
    public List<FieldError> check(RiskProfile profile) {
        return new ProfileCheck(this).check(profile);
    }
}
