package com.vixshield.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.sizing.Product;
import com.vixshield.record.Graded.Fill;

class RecordedLossTest {

    private static final Graded LOST = new Graded("delta_steward", "carry", false, false, List.of(), List.of(), null,
            Map.of(Basis.EXPECTED, new Fill(3, -12.052)), 15, 0.052, 25, null, null);

    @Test
    void countsDollarsOfOneContractAfterFees() {
        assertThat(RecordedLoss.dollars(LOST, Product.SPX)).isCloseTo(-1205.20, within(1e-9));
    }

    @Test
    void takesATenthForTheSmallIndexAndItsFeesInFull() {
        assertThat(RecordedLoss.dollars(LOST, Product.XSP)).isCloseTo(-120 - 5.20, within(1e-9));
    }
}
