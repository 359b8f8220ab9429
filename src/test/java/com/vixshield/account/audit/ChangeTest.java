package com.vixshield.account.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void namesTheFieldsThatDifferWithTheirDigitsAsWritten() {
        assertThat(Change.between("{\"equity\":250000.00,\"maxContracts\":10,\"tier\":\"a\"}",
                "{\"equity\":400000.00,\"maxContracts\":10,\"tier\":\"b\"}"))
                .containsExactly(new Change("equity", "250000.00", "400000.00"), new Change("tier", "a", "b"));
    }

    @Test
    void aThingThatComesOrGoesHasNoneOnTheOtherSide() {
        assertThat(Change.between(null, "{\"role\":\"viewer\"}")).containsExactly(new Change("role", "none", "viewer"));
        assertThat(Change.between("{\"maxContracts\":3}", null)).containsExactly(new Change("max contracts", "3", "none"));
        assertThat(Change.between(null, null)).isEmpty();
    }

    @Test
    void anAmountWrittenOtherwiseIsNoChange() {
        assertThat(Change.between("{\"equity\":250000.00,\"tier\":\"a\",\"lossBudget\":null}",
                "{\"equity\":250000,\"tier\":\"b\",\"lossBudget\":100}"))
                .containsExactly(new Change("loss budget", "none", "100"), new Change("tier", "a", "b"));
    }
}
