package com.vixshield.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @Test
    void writesDollarsWholeWithSeparators() {
        assertThat(NumberFormats.money(5749.4)).isEqualTo("$5,749");
        assertThat(NumberFormats.money(new BigDecimal("1234567.5"))).isEqualTo("$1,234,568");
        assertThat(NumberFormats.cents(1.3)).isEqualTo("$1.30");
    }

    @Test
    void signsResultsWithARealMinusBeforeTheDollar() {
        assertThat(NumberFormats.signedMoney(1109)).isEqualTo("+$1,109");
        assertThat(NumberFormats.signedMoney(-5749)).isEqualTo("\u2212$5,749");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.004", "-0.004", "-0.0"})
    void givesZeroNoSignEvenWhenItIsRounded(double points) {
        assertThat(NumberFormats.signedPoints(points)).isEqualTo("0.00");
    }

    @Test
    void keepsStrikesAndLevelsFreeOfSeparators() {
        assertThat(NumberFormats.strike(4250.0)).isEqualTo("4250");
        assertThat(NumberFormats.strike(27.5)).isEqualTo("27.5");
        assertThat(NumberFormats.level(4355)).isEqualTo("4355.00");
        assertThat(NumberFormats.tenth(4244.17)).isEqualTo("4244.2");
        assertThat(NumberFormats.whole(4273.6)).isEqualTo("4274");
    }

    @Test
    void neverLetsALineBreakBeforeThePercentSign() {
        assertThat(NumberFormats.percent(0.897, 1)).isEqualTo("89.7\u202F%");
        assertThat(NumberFormats.signedPercent(-0.128, 1)).isEqualTo("\u221212.8\u202F%");
        assertThat(NumberFormats.percent(0.02, 0)).isEqualTo("2\u202F%");
    }

    @ParameterizedTest
    @CsvSource({"2.675, 2.68", "1.005, 1.01", "5.885, 5.89", "0.125, 0.13"})
    void roundsHalvesUpAsTheyAreWrittenNotAsBits(double value, String written) {
        assertThat(NumberFormats.points(value)).isEqualTo(written);
    }

    @Test
    void writesDeltaWithThreeDecimalsAndASign() {
        assertThat(NumberFormats.delta(-0.1537)).isEqualTo("\u22120.154");
        assertThat(NumberFormats.delta(0.153)).isEqualTo("+0.153");
    }

    @Test
    void saysWhenANumberIsMissing() {
        assertThat(NumberFormats.points(Double.NaN)).isEqualTo("not available");
        assertThat(NumberFormats.percent(null, 1)).isEqualTo("not available");
        assertThat(NumberFormats.money(Double.POSITIVE_INFINITY)).isEqualTo("not available");
    }
}
