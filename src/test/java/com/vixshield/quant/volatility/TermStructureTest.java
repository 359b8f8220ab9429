package com.vixshield.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.VxSettlement;

class TermStructureTest {

    private static final LocalDate SESSION = LocalDate.of(2025, 6, 18);

    private static TermStructure of(LocalDate settled, List<VxSettlement> vx) {
        return TermStructure.of(
                new MarketHistory(List.of(), List.of(), Map.of(), new TreeMap<>(Map.of(settled, vx)), new TreeMap<>()), SESSION,
                7,
                RulebookParameters.V1_0.plausible());
    }

    @Test
    void firstMonthOnItsExpiryDayIsAlreadyTheNextContract() {
        TermStructure term = of(SESSION.minusDays(1), List.of(new VxSettlement(1, SESSION, 22),
                new VxSettlement(2, SESSION.plusDays(28), 20), new VxSettlement(3, SESSION.plusDays(63), 21)));
        assertThat(term.slope().orElseThrow()).isEqualTo(0.05, within(1e-12));
        assertThat(term.vx()).extracting(TermStructure.VxPoint::month).containsExactly(1, 2);
        assertThat(term.vx().get(0).days()).isEqualTo(28);
    }

    @Test
    void settlementThatIsNoVolatilityIsMissing() {
        TermStructure term = of(SESSION, List.of(new VxSettlement(1, SESSION.plusDays(28), 0.2),
                new VxSettlement(2, SESSION.plusDays(63), Double.POSITIVE_INFINITY)));
        assertThat(term.vx()).isEmpty();
        assertThat(term.slope()).isEmpty();
    }
}
