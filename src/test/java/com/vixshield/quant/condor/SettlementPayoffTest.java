package com.vixshield.quant.condor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlementPayoffTest {

    private static final SettlementPayoff PAYOFF = new SettlementPayoff(5900, 5925, 6075, 6100);

    @Test
    void owesTheWidthHoweverFarTheSettlement() {
        assertThat(PAYOFF.owed(1e20)).isEqualTo(25);
        assertThat(PAYOFF.owed(Double.POSITIVE_INFINITY)).isEqualTo(25);
        assertThat(PAYOFF.owed(-1e20)).isEqualTo(25);
    }

    @Test
    void owesNothingBetweenTheShortsAndTheDistanceBeyond() {
        assertThat(PAYOFF.owed(6000)).isZero();
        assertThat(PAYOFF.owed(5920)).isEqualTo(5);
        assertThat(PAYOFF.owed(6080.5)).isEqualTo(5.5);
    }
}
