package com.vixshield.trackrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.GradedTier.Fill;

class RealisedTradeLossTest {

    private static final GradedTier LOST = new GradedTier(Tier.DELTA_STEWARD, "carry",
            new GradedTier.Decision(false, false, List.of(), List.of()), null,
            Map.of(BasisFilter.EXPECTED, new Fill(3, -12.052)), 15, 0.052, 25, null, null);

    @Test
    void countsDollarsOfOneContractAfterFees() {
        assertThat(RealisedTradeLoss.dollars(LOST)).isCloseTo(-1205.20, within(1e-9));
    }
}
