package com.vixshield.quant.history;

import java.time.LocalDate;

/**
 * Holds the settlement of one monthly VIX future.
 *
 * @param month slot 1…8 as the source counts them: 1 is the nearest contract whose expiry is AFTER the trade date
 * @param settle vol points
 */
public record VxSettlement(int month, LocalDate expiry, double settle) {
}
