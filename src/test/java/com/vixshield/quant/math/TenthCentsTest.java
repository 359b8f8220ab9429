package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenthCentsTest {

    @Test
    void sumsOfDecimalsDoNotDecideByTheirLastBit() {
        double sum = 0.1 + 0.7 - 0.5;
        assertThat(sum).isLessThan(0.30);
        assertThat(TenthCents.of(sum)).isEqualTo(TenthCents.of(0.30));
    }

    @Test
    void aShareIsExceededOnlyBeyondIt() {
        assertThat(TenthCents.exceedsShare(1.15 - 0.69, 0.40, 1.15)).isFalse();
        assertThat(TenthCents.exceedsShare(0.461, 0.40, 1.15)).isTrue();
    }
}
