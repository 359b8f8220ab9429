package com.vixshield.market;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Describes a day that the exchange announced to be different.
 *
 * @param closes New York time at which the session ends; empty when there is no session
 * @param reason for readers, as "Day of mourning"
 */
public record SpecialDay(Optional<LocalTime> closes, String reason) {

    public static SpecialDay closed(String reason) {
        return new SpecialDay(Optional.empty(), reason);
    }

    public static SpecialDay closesAt(LocalTime time, String reason) {
        return new SpecialDay(Optional.of(time), reason);
    }

    public boolean isClosed() {
        return closes.isEmpty();
    }
}
