package com.vixshield.quant.claim;

import static com.vixshield.quant.claim.Verdict.NOT_ENOUGH;
import static com.vixshield.quant.claim.Verdict.NOT_SUPPORTED;
import static com.vixshield.quant.claim.Verdict.SUPPORTED;
import static com.vixshield.quant.claim.Verdict.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Range;

class VerdictTest {

    private static final Claim HELPS = Claim.helps("X", "helps", "difference", 60, "points");
    private static final Claim LEVEL = Claim.level("X", "wins", "share", 250, new Range(0.88, 0.92), "share");
    private static final Claim SHARE = new Claim("X", "cuts", "share", "made", 250, new Range(0.35, 0.40), "share", 0);

    @Test
    void tooFewSayNothing() {
        assertThat(strict(HELPS, 59, 1, 0.5, 2)).isEqualTo(TOO_EARLY);
        assertThat(strict(HELPS, 60, 1, 0.5, 2)).isEqualTo(SUPPORTED);
    }

    @Test
    void somethingThatMayBeNothingIsNotSupported() {
        assertThat(strict(HELPS, 100, 1, -0.1, 2)).isEqualTo(NOT_SUPPORTED);
        assertThat(strict(HELPS, 100, -1, -2, -0.1)).isEqualTo(NOT_SUPPORTED);
        assertThat(strict(SHARE, 300, 0.37, -0.1, 0.6)).isEqualTo(NOT_SUPPORTED);
        assertThat(strict(SHARE, 300, 0.20, 0.05, 0.36)).isEqualTo(SUPPORTED);
        assertThat(strict(SHARE, 300, 0.20, 0.05, 0.30)).isEqualTo(NOT_SUPPORTED);
    }

    @Test
    void theLetterForgivesAWideInterval() {
        assertThat(Verdict.lenient(HELPS, 100, estimate(1, -0.1, 2), true)).isEqualTo(SUPPORTED);
        assertThat(Verdict.lenient(HELPS, 100, estimate(-1, -3, 2), true)).isEqualTo(NOT_SUPPORTED);
    }

    @Test
    void endsOfTheRangeAreInside() {
        assertThat(strict(LEVEL, 300, 0.87, 0.86, 0.88)).isEqualTo(SUPPORTED);
        assertThat(strict(LEVEL, 300, 0.87, 0.86, 0.8799)).isEqualTo(NOT_SUPPORTED);
    }

    @Test
    void aMissedBreakEvenIsNotEnough() {
        assertThat(Verdict.strict(LEVEL, 300, estimate(0.90, 0.89, 0.91), false)).isEqualTo(NOT_ENOUGH);
        assertThat(Verdict.strict(LEVEL, 300, estimate(0.80, 0.79, 0.81), false)).isEqualTo(NOT_SUPPORTED);
    }

    private static Verdict strict(Claim claim, int n, double value, double low, double high) {
        return Verdict.strict(claim, n, estimate(value, low, high), true);
    }

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, new Range(low, high));
    }
}
