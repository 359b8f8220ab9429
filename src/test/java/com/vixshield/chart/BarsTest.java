package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void putsTheDotRightOfTheNeedExactlyWhenWinsSuffice() {
        WinRateBar enough = WinRateBar.of(0.897, 0.012, 0.711, 0.767, 0.5);
        assertThat(enough.have()).isGreaterThan(enough.need());
        assertThat(enough.hatch().x() + enough.hatch().width()).isCloseTo(enough.need(), within(0.15));
        assertThat(enough.sampled()).isTrue();
        WinRateBar tooFew = WinRateBar.of(0.72, 0, 0.809, 0.869, 0.5);
        assertThat(tooFew.have()).isLessThan(tooFew.hatch().x());
        assertThat(tooFew.sampled()).isFalse();
    }

    @Test
    void drawsNoHatchWithoutAnAverageLoss() {
        WinRateBar bar = WinRateBar.of(0.9, 0, Double.NaN, 0.77, 0.5);
        assertThat(bar.hatch().width()).isZero();
        assertThat(bar.need()).isBetween(0.0, bar.width());
    }

    @Test
    void pointsBarsTheWayOfTheirSign() {
        double largest = StressBars.largest(List.of(new double[]{-5749, 5057}, new double[]{-5749, 7939}));
        assertThat(largest).isEqualTo(7939);
        StressBars bars = StressBars.of(-5749, 7939.0, largest);
        assertThat(bars.condor().x() + bars.condor().width()).isCloseTo(bars.zero(), within(0.15));
        assertThat(bars.hedge().x()).isEqualTo(bars.zero());
        assertThat(bars.hedge().x() + bars.hedge().width()).isLessThanOrEqualTo(bars.width());
        assertThat(bars.together().width()).isCloseTo(bars.hedge().width() - bars.condor().width(), within(0.2));
        assertThat(StressBars.of(-100, null, 100).hedge()).isNull();
    }

    @Test
    void dividesABudgetByItsWeights() {
        AllocationBar bar = AllocationBar.of(360, new double[]{4, 4, 2}, new double[]{1, 0.5, 2});
        assertThat(bar.parts()).extracting(AllocationBar.Part::weight).containsExactly(0.4, 0.4, 0.2);
        assertThat(bar.parts().get(0).width()).isEqualTo(bar.parts().get(1).width()).isCloseTo(2 * bar.parts().get(2).width(),
                within(0.2));
        AllocationBar.Part last = bar.parts().get(2);
        assertThat(last.x() + last.width()).isCloseTo(360, within(0.2));
        assertThat(last.used()).isEqualTo(last.width());
        assertThat(bar.parts().get(1).used()).isCloseTo(bar.parts().get(1).width() / 2, within(0.1));
    }
}
