package com.vixshield.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Describes a labelled range with a printed scale ({@code tags/slider}).
 *
 * @param applied what the value means in full, written by the server ("2.0 % · $10,000")
 * @param unit what a script writes behind the value until the server has answered
 * @param hint below the scale, or null
 * @param error replaces nothing: the refused value stays in the field, or null
 */
public record Slider(String name, String label, BigDecimal min, BigDecimal max, BigDecimal step, BigDecimal value,
        String applied,
        String unit, List<Tick> ticks, String hint, String error) {

    /** @param position from the left end of the track, in CSS percent */
    public record Tick(String label, String position) {
    }

    /** From plain decimals: name, label, then min, max, step and value. */
    public static Slider of(String name, String label, String min, String max, String step, BigDecimal value) {
        return new Slider(name, label, new BigDecimal(min), new BigDecimal(max), new BigDecimal(step), value,
                value.toPlainString(), "",
                List.of(), null, null);
    }

    public Slider applied(String text) {
        return new Slider(name, label, min, max, step, value, text, unit, ticks, hint, error);
    }

    public Slider unit(String text) {
        return new Slider(name, label, min, max, step, value, applied, text, ticks, hint, error);
    }

    public Slider hint(String text) {
        return new Slider(name, label, min, max, step, value, applied, unit, ticks, text, error);
    }

    public Slider error(String text) {
        return new Slider(name, label, min, max, step, value, applied, unit, ticks, hint, text);
    }

    /** Prints these values under the track, the unit behind the last. */
    public Slider scale(String unit, String... values) {
        var printed = Arrays.stream(values).map(text -> tick(text, text.equals(values[values.length - 1]) ? unit : ""))
                .toList();
        return new Slider(name, label, min, max, step, value, applied, unit, printed, hint, error);
    }

    private Tick tick(String text, String suffix) {
        BigDecimal share = new BigDecimal(text).subtract(min).divide(max.subtract(min), 6, RoundingMode.HALF_UP);
        return new Tick(text + suffix, share.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + "%");
    }
}
