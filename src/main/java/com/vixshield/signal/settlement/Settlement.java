package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Holds the official close of a session.
 *
 * @param close index points
 * @param source where it was read
 * @param knownAt when it was read here; not part of what is sealed
 */
public record Settlement(LocalDate session, BigDecimal close, String source, Instant knownAt) {
}
