package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number shown beside the label; it never decides one.
 *
 * @param value decimal, or vol points for a level
 * @param date that it belongs to
 * @param reason why there is none, "not available: …"
 */
public record Beside(OptionalDouble value, Optional<LocalDate> date, Optional<String> reason) {

    static Beside of(OptionalDouble value, Optional<LocalDate> date, String otherwise) {
        return value.isPresent() && date.isPresent() ? new Beside(value, date, Optional.empty()) : none(otherwise);
    }

    static Beside none(String reason) {
        return new Beside(OptionalDouble.empty(), Optional.empty(), Optional.of("not available: " + reason));
    }
}
