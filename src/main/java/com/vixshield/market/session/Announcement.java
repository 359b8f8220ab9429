package com.vixshield.market.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.vixshield.market.SpecialDay;

/**
 * Records one entry about one day, as it was made.
 *
 * @param special empty when the entry withdraws the one before it
 * @param by who entered it
 */
public record Announcement(LocalDate day, Optional<SpecialDay> special, String reason, String by, Instant at) {
}
