package com.vixshield.risk;

import java.math.BigDecimal;
import java.util.List;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.quant.sizing.SizingParameters;

/**
 * Chooses the settings of an account by its size, for holders who have set nothing yet. The limits are the rulebook's whatever
 * the size; what changes is in what they are spent: the product that fits, and a hedge that comes in pieces small enough.
 */
public final class FirstSettings {

    /** Sizes that the first page offers, dollars. */
    public static final List<BigDecimal> OFFERED = List.of(new BigDecimal("10000"), new BigDecimal("25000"),
            new BigDecimal("50000"), new BigDecimal("100000"), new BigDecimal("250000"));

    static final Tier TIER = Tier.DELTA_STEWARD;
    /** The first account at which all three layers of calls and futures begin, rounded (rulebook §7). */
    private static final BigDecimal THREE_LAYERS = new BigDecimal("250000");
    /** Below it not one contract of calls or futures comes out of the default budget. */
    private static final BigDecimal CONTRACTS = new BigDecimal("100000");
    private static final int MAX_CONTRACTS = 10;

    private FirstSettings() {
    }

    /** @param equity dollars */
    public static RiskSettings of(BigDecimal equity) {
        RiskProfile defaults = SizingParameters.defaults().profile(equity).in(CondorProduct.LARGEST);
        boolean funds = equity.compareTo(CONTRACTS) < 0;
        boolean merged = !funds && equity.compareTo(THREE_LAYERS) < 0;
        return new RiskSettings(TIER, new RiskProfile(equity, defaults.atRisk(), false, MAX_CONTRACTS, defaults.kellyDial(),
                defaults.volatilityTarget(), defaults.hedgeCap(), defaults.accrual(), defaults.weighting(),
                funds ? InstrumentSet.ETF : InstrumentSet.CARD, merged, defaults.feePerLeg(), defaults.product(),
                defaults.lossBudget(), defaults.lossSpent()));
    }
}
