package com.vixshield.dashboard;

import static com.vixshield.dashboard.DashboardPageFactory.orNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

import com.vixshield.dashboard.DashboardPage.Condor;
import com.vixshield.dashboard.DashboardPage.Credits;
import com.vixshield.dashboard.DashboardPage.Expectation;
import com.vixshield.dashboard.DashboardPage.Odds;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.sizing.SizedPosition;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.ChartStrikes;

/** Builds the section on the condor of the chosen tier, in points and at the account's size. */
final class CondorSection {

    /** Half of a 95 % interval in standard errors. */
    private static final double INTERVAL = 1.96;

    private final SizedSignal sized;

    CondorSection(SizedSignal sized) {
        this.sized = sized;
    }

    Condor condor() {
        return sized.condor().map(this::condor).orElse(null);
    }

    private Condor condor(CondorTier tier) {
        boolean hold = sized.decision().hold();
        SizedPosition position = sized.contracts() > 0 ? sized.position().orElseThrow() : null;
        return new Condor(ChartStrikes.of(tier), hold,
                new Credits(tier.expectedCredit(), tier.midCredit(), tier.naturalCredit(), hold ? needed(tier) : null),
                tier.breakevenLow(), tier.breakevenHigh(),
                -tier.maxLossAfterFees(), position == null ? null : position.condor().maxLoss().negate(),
                position == null ? null : position.condor().atRiskShare(), odds(tier), expected(tier, sized.contracts()));
    }

    /** The credit that would have been enough, where it is not the credit that refuses. */
    private Double needed(CondorTier tier) {
        double needed = tier.tooLateCredit().orElse(0);
        return needed > tier.expectedCredit() ? sized.tick().up(needed).doubleValue() : null;
    }

    static Odds odds(CondorTier tier) {
        OptionalDouble market = tier.popRn().isPresent() ? tier.popRn() : tier.popRnRaw();
        return new Odds(market.orElse(Double.NaN), orNull(tier.popRwAfterFees()), orNull(tier.breakevenWinRateAtAverageLoss()),
                tier.breakevenWinRate());
    }

    /** @param contracts 0 leaves the dollars out */
    static Expectation expected(CondorTier tier, int contracts) {
        if (tier.expectedPnlRwPoints().isEmpty()) {
            return null;
        }
        double mean = tier.expectedPnlRwPoints().getAsDouble();
        double half = INTERVAL * tier.sePnl().orElse(0);
        return new Expectation(mean, half, contracts == 0 ? null : dollars(mean * contracts),
                contracts == 0 ? null : dollars(half * contracts));
    }

    private static BigDecimal dollars(double points) {
        return BigDecimal.valueOf(points * Contract.SPX.multiplier()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
