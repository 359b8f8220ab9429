package com.vixshield.signal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.signal.settlement.CondorMoney.LegPrice;

class CondorMoneyTest {

    private static final List<LegPrice> LEGS = List.of(new LegPrice(PutCall.PUT, 4950, 1, 0.60, 0.75),
            new LegPrice(PutCall.PUT, 4975, -1, 1.15, 1.25), new LegPrice(PutCall.CALL, 5025, -1, 0.95, 1.10),
            new LegPrice(PutCall.CALL, 5050, 1, 0.30, 0.35));

    /** Mids 1.20 + 1.025 − 0.675 − 0.325 = 1.225; bids sold less asks bought 1.15 + 0.95 − 0.75 − 0.35 = 1.00; fees 5.20. */
    @ParameterizedTest
    @CsvSource({"5000, 0, 117.30, 106.05, 94.80", "4975, 0, 117.30, 106.05, 94.80", "4974.27, 73, 44.30, 33.05, 21.80",
            "4900, 2500, -2382.70, -2393.95, -2405.20", "5025.01, 1, 116.30, 105.05, 93.80",
            "6000, 2500, -2382.70, -2393.95, -2405.20"})
    void gradesToTheCent(BigDecimal close, BigDecimal owed, BigDecimal mid, BigDecimal expected, BigDecimal natural) {
        CondorMoney money = CondorMoney.of(LEGS, close, RulebookParameters.V1_0.condor());

        assertThat(money.owed()).isEqualByComparingTo(owed);
        assertThat(money.pnl(CreditBasis.MID)).isEqualByComparingTo(mid);
        assertThat(money.pnl(CreditBasis.EXPECTED)).isEqualByComparingTo(expected);
        assertThat(money.pnl(CreditBasis.NATURAL)).isEqualByComparingTo(natural);
        assertThat(money.maxLoss()).isEqualByComparingTo("2393.95");
    }

    @Test
    void roundsHalfACentAwayFromZero() {
        List<LegPrice> legs = List.of(new LegPrice(PutCall.PUT, 4950, 1, 0.60, 0.65), LEGS.get(1), LEGS.get(2), LEGS.get(3));
        CondorMoney money = CondorMoney.of(legs, BigDecimal.valueOf(5000), RulebookParameters.V1_0.condor());

        assertThat(money.credits().get(CreditBasis.EXPECTED)).isEqualByComparingTo("118.75");
        assertThat(money.pnl(CreditBasis.EXPECTED)).isEqualByComparingTo("113.55");
    }
}
