package com.vixshield.quant.hedge.instrument;

import static com.vixshield.quant.hedge.HedgeFixtures.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.history.VxSettlement;

class VxCurveTest {

    private static final VxCurve CURVE = VxCurve.of(SESSION, 18, List.of(new VxSettlement(1, SESSION.plusDays(20), 20),
            new VxSettlement(2, SESSION.plusDays(50), 23)));

    @Test
    void interpolatesInTimeFromTheSpotAndStaysLevelAtTheEnd() {
        assertThat(CURVE.forward(0)).isEqualTo(18);
        assertThat(CURVE.forward(10)).isCloseTo(19, within(1e-12));
        assertThat(CURVE.forward(20)).isEqualTo(20);
        assertThat(CURVE.forward(40)).isCloseTo(22, within(1e-12));
        assertThat(CURVE.forward(400)).isEqualTo(23);
    }

    @Test
    void measuresTheSlopeOfTheFirstTwoMonths() {
        assertThat(CURVE.slope().orElseThrow()).isCloseTo(0.15, within(1e-12));
        assertThat(VxCurve.of(SESSION, 18, List.of()).slope()).isEmpty();
    }

    @Test
    void movesTheMonthsUpWhenTheFirstHasExpired() {
        VxCurve next = VxCurve.of(SESSION.plusDays(20), 18, List.of(new VxSettlement(1, SESSION.plusDays(20), 20),
                new VxSettlement(2, SESSION.plusDays(50), 23)));
        assertThat(next.points()).containsExactly(new VxPoint(1, SESSION.plusDays(50), 30, 23));
    }

    @Test
    void countsASettlementThatIsNoPriceAsMissing() {
        VxCurve curve = VxCurve.of(SESSION, 18, List.of(new VxSettlement(1, SESSION.plusDays(20), 0),
                new VxSettlement(2, SESSION.plusDays(50), Double.NaN), new VxSettlement(3, SESSION.plusDays(80), 24)));
        assertThat(curve.points()).containsExactly(new VxPoint(3, SESSION.plusDays(80), 80, 24));
        assertThat(curve.month(1)).isEmpty();
    }

    @Test
    void countsAnExpiryOutOfOrderAsMissing() {
        VxCurve curve = VxCurve.of(SESSION, 18, List.of(new VxSettlement(1, SESSION.plusDays(50), 20),
                new VxSettlement(2, SESSION.plusDays(20), 21), new VxSettlement(3, SESSION.minusDays(9), 22),
                new VxSettlement(4, SESSION.plusDays(80), 24)));
        assertThat(curve.points()).extracting(VxPoint::month).containsExactly(1, 4);
    }

    @Test
    void countsAMonthBelowTheFirstAsMissing() {
        VxCurve curve = VxCurve.of(SESSION, 18, List.of(new VxSettlement(0, SESSION.plusDays(25), 30),
                new VxSettlement(-1, SESSION.plusDays(5), 30), new VxSettlement(1, SESSION.plusDays(20), 20),
                new VxSettlement(2, SESSION.plusDays(50), 23)));
        assertThat(curve).isEqualTo(CURVE);
    }

    @Test
    void interpolatesAnExpiryOnlyBetweenSettledMonths() {
        assertThat(CURVE.at(SESSION.plusDays(30), VxPoint::settle).orElseThrow()).isCloseTo(21, within(1e-12));
        assertThat(CURVE.at(SESSION.plusDays(50), VxPoint::settle)).hasValue(23);
        assertThat(CURVE.at(SESSION.plusDays(10), VxPoint::settle)).isEmpty();
        assertThat(CURVE.at(SESSION.plusDays(60), VxPoint::settle)).isEmpty();
    }

    @Test
    void takesTheEarlierOfTwoEquallyNearExpiries() {
        assertThat(CURVE.nearest(35).orElseThrow().dte()).isEqualTo(20);
    }

    @Test
    void namesAnImpossibleSpot() {
        assertThatIllegalArgumentException().isThrownBy(() -> VxCurve.of(SESSION, 0, List.of())).withMessageContaining("0.0");
    }
}
