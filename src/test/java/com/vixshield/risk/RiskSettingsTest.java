package com.vixshield.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.sizing.CondorProduct;
import com.vixshield.quant.sizing.RiskProfile;

class RiskSettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final RiskSettings SET = new RiskSettings(Tier.DELTA_PROMOTER,
            new RiskProfile(new BigDecimal("400000.00"), 0.03, true,
                    25, 0.5, false, 0.02, 0.1, Weighting.MOTION, InstrumentSet.CALLS, true, new BigDecimal("1.30"),
                    CondorProduct.XSP,
                    Optional.of(new BigDecimal("4000.00")), Optional.empty()));

    @Test
    void comeBackFromJsonAsTheyWere() {
        assertThat(RiskSettings.from(SET.json(JSON), JSON)).isEqualTo(SET);
    }

    @Test
    void areWrittenWithTheDigitsThatAreKept() {
        assertThat(SET.json(JSON).toString()).contains("\"equity\":400000.00", "\"tier\":\"delta_promoter\"")
                .doesNotContain("lossSpent");
    }
}
