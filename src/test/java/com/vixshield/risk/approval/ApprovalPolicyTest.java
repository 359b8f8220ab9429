package com.vixshield.risk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;
import com.vixshield.risk.RiskGuard.Excess;
import com.vixshield.testing.Stated;

class ApprovalPolicyTest {

    private static final ApprovalPolicy POLICY = new ApprovalPolicy(2, new BigDecimal("5000.00"), new BigDecimal("3750.00"), 10,
            Set.of(InstrumentSet.CARD, InstrumentSet.CALLS));
    private static final RiskProfile NOW = sliders("250000", 0.02, 0.015, 10, InstrumentSet.CARD);

    @Test
    void upToTheThresholdsAMemberDecidesAlone() {
        assertThat(POLICY.beyond(NOW, NOW)).isEmpty();
        assertThat(POLICY.beyond(NOW, sliders("250000", 0.01, 0.01, 3, InstrumentSet.CALLS))).isEmpty();
    }

    @Test
    void eachThresholdIsItsOwn() {
        assertThat(fields(sliders("250000", 0.0201, 0.015, 10, InstrumentSet.CARD))).containsExactly("risk");
        assertThat(fields(sliders("250000", 0.02, 0.0151, 10, InstrumentSet.CARD))).containsExactly("cap");
        assertThat(fields(sliders("250000", 0.02, 0.015, 11, InstrumentSet.CARD))).containsExactly("contracts");
        assertThat(fields(sliders("250000", 0.02, 0.015, 10, InstrumentSet.ETF))).containsExactly("instruments");
    }

    @Test
    void aLargerAccountIsNoWayAroundThem() {
        assertThat(fields(sliders("250001", 0.02, 0.015, 10, InstrumentSet.CARD))).containsExactly("risk", "cap");
    }

    @Test
    void comingDownIsFreeEvenFromAboveThem() {
        RiskProfile above = sliders("1000000", 0.05, 0.05, 100, InstrumentSet.ETF);

        assertThat(POLICY.beyond(above, sliders("1000000", 0.04, 0.04, 50, InstrumentSet.ETF))).isEmpty();
        assertThat(POLICY.beyond(above, sliders("1000000", 0.05, 0.04, 101, InstrumentSet.ETF))).extracting(Excess::field)
                .containsExactly("contracts");
    }

    @Test
    void saysHowManyMustAgree() {
        assertThat(POLICY.beyond(NOW, sliders("250000", 0.03, 0.015, 10, InstrumentSet.CARD)))
                .singleElement().satisfies(excess -> {
                    assertThat(excess.field()).isEqualTo("risk");
                    assertThat(Stated.by(excess.words())).containsExactly("$5,000", "2");
                });
    }

    private static List<String> fields(RiskProfile after) {
        return POLICY.beyond(NOW, after).stream().map(Excess::field).toList();
    }

    private static RiskProfile sliders(String equity, double atRisk, double cap, int contracts, InstrumentSet instruments) {
        return new RiskProfile(new BigDecimal(equity), atRisk, false, contracts, 0.25, true, cap, 0.1, Weighting.LOYALTY,
                instruments, false, new BigDecimal("1.30"), CondorProduct.SPX, Optional.empty(), Optional.empty());
    }
}
