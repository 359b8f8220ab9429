package com.vixshield.account.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditedChangeTest {

    @Test
    void namesTheFieldsThatDifferWithTheirDigitsAsWritten() {
        assertThat(AuditedChange.between("{\"equity\":250000.00,\"maxContracts\":10,\"tier\":\"a\"}",
                "{\"equity\":400000.00,\"maxContracts\":10,\"tier\":\"b\"}"))
                .containsExactly(new AuditedChange("equity", "250000.00", "400000.00"), new AuditedChange("tier", "a", "b"));
    }

    @Test
    void aThingThatComesOrGoesHasNoneOnTheOtherSide() {
        assertThat(AuditedChange.between(null, "{\"role\":\"viewer\"}"))
                .containsExactly(new AuditedChange("role", "none", "viewer"));
        assertThat(AuditedChange.between("{\"maxContracts\":3}", null))
                .containsExactly(new AuditedChange("max contracts", "3", "none"));
        assertThat(AuditedChange.between(null, null)).isEmpty();
    }

    @Test
    void anAmountWrittenOtherwiseIsNoChange() {
        assertThat(AuditedChange.between("{\"equity\":250000.00,\"tier\":\"a\",\"lossBudget\":null}",
                "{\"equity\":250000,\"tier\":\"b\",\"lossBudget\":100}"))
                .containsExactly(new AuditedChange("loss budget", "none", "100"), new AuditedChange("tier", "a", "b"));
    }
}
