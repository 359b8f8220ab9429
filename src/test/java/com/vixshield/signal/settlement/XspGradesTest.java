package com.vixshield.signal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;

class XspGradesTest {

    private static final RulebookParameters RULES = RulebookParameters.V1_0;

    private static DailySignal signal() {
        SyntheticMarket large = new SyntheticMarket();
        List<OptionQuote> quotes = new ArrayList<>(large.quotes());
        quotes.addAll(new SyntheticMarket().root("XSP").forward(600).step(1).span(40).halfSpread(0.01).tick(0.01)
                .stdev(k -> 0.0085 * (1 - 0.9 * Math.min(0, Math.log(k / 600) / 0.02))).quotes());
        return SignalCalculator.calculate(large.inputs(SyntheticMarket.chain(quotes)), RULES);
    }

    @Test
    void settlesOnATenthOfTheCloseInHundredths() {
        assertThat(XspGrades.settlement(new BigDecimal("6012.37"))).isEqualByComparingTo("601.24");
        assertThat(XspGrades.settlement(new BigDecimal("6012.3400"))).isEqualByComparingTo("601.23");
    }

    @Test
    void gradesEveryTierOfEveryWidth() {
        XspGrades grades = XspGrades.of(signal(), new BigDecimal("6000"), RULES.xspCondor());
        assertThat(grades.widths()).hasSize(3).allSatisfy(width -> assertThat(width.tiers()).hasSize(6));
    }

    @Test
    void paysTheCreditLessWhatIsOwedAndTheFeesOfFourLegs() {
        DailySignal signal = signal();
        CondorTier condor = (CondorTier) signal.xsp().orElseThrow().at(3).orElseThrow().tiers().get(Tier.DELTA_STEWARD);
        double beyond = condor.payoff().shortPut() - 1;
        CondorMoney money = steward(XspGrades.of(signal, BigDecimal.valueOf(10 * beyond), RULES.xspCondor()));
        assertThat(money.owed()).isEqualByComparingTo("100");
        assertThat(money.fees()).isEqualByComparingTo("5.20");
        assertThat(money.pnl(CreditBasis.EXPECTED).doubleValue()).isEqualTo(
                Math.round(100 * (100 * condor.expectedCredit() - 100 - 5.20)) / 100.0);
    }

    private static CondorMoney steward(XspGrades grades) {
        return grades.widths().stream().filter(width -> width.width() == 3).findFirst().orElseThrow().tiers().stream()
                .filter(grade -> grade.tier() == Tier.DELTA_STEWARD).findFirst().orElseThrow().money().orElseThrow();
    }

    @Test
    void gradesNothingWithoutQuotes() {
        assertThat(XspGrades.of(new SyntheticMarket().signal(), new BigDecimal("6000"), RULES.xspCondor()).widths()).isEmpty();
    }
}
