package com.vixshield.quant.hedge.instrument;

import java.time.LocalDate;

/**
 * Holds one listed VIX future seen from a session.
 *
 * @param month 1 is the nearest that has not expired by the session
 * @param dte calendar days from the session to the expiry
 * @param settle VIX points
 */
public record VxPoint(int month, LocalDate expiry, int dte, double settle) {
}
