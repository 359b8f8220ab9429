package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds a number shown beside the label; it never decides one.
 *
 * @param value decimal, or vol points for a level
 * @param date that it belongs to
 * @param reason why there is none, "not available: …"
 * @param inputs what a computed number was made of, by name; empty where it is a reading itself
 */
public record SideInputs(OptionalDouble value, Optional<LocalDate> date, Optional<String> reason, Map<String, Double> inputs) {

    /** Documents from before there were inputs have none. */
    public SideInputs {
        inputs = inputs == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    static SideInputs of(OptionalDouble value, Optional<LocalDate> date, String otherwise) {
        return value.isPresent() && date.isPresent()
                ? new SideInputs(value, date, Optional.empty(), Map.of())
                : none(otherwise);
    }

    /** @param inputs in the order in which they are shown */
    static SideInputs computed(double value, LocalDate date, Map<String, Double> inputs) {
        return new SideInputs(OptionalDouble.of(value), Optional.of(date), Optional.empty(), inputs);
    }

    static SideInputs none(String reason) {
        return new SideInputs(OptionalDouble.empty(), Optional.empty(), Optional.of("not available: " + reason), Map.of());
    }
}
