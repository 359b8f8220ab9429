package com.vixshield.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class SliderTest {

    private final Slider risk = Slider.of("risk", "At risk", "0.25", "5", "0.25", new BigDecimal("2"));

    @Test
    void printsTheScaleAtItsTruePositions() {
        assertThat(risk.scale("\u202F%", "0.25", "2", "5").ticks()).containsExactly(new Slider.Tick("0.25", "0.00%"),
                new Slider.Tick("2", "36.84%"), new Slider.Tick("5\u202F%", "100.00%"));
    }

    @Test
    void keepsARefusedValueBesideItsError() {
        Slider refused = Slider.of("risk", "At risk", "0.25", "5", "0.25", new BigDecimal("9")).error("At most 5.");
        assertThat(refused.value()).isEqualByComparingTo("9");
        assertThat(refused.error()).isEqualTo("At most 5.");
    }

    @Test
    void saysTheBareValueUntilTheServerSaysMore() {
        assertThat(risk.applied()).isEqualTo("2");
        assertThat(risk.applied("2 % · $10,000").applied()).isEqualTo("2 % · $10,000");
    }
}
