package com.vixshield.market.cboe;

import java.time.LocalDate;

/**
 * Holds one trading day of one VIX future, in vol points; NaN where the file has 0, which stands for nothing. High and low
 * are the day's quotes where nothing was traded, so the high can be below the low.
 *
 * @param settle of the day; on the expiry day the opening settlement that the contract ends with
 * @param scale by which the published prices were divided
 */
public record VxDay(LocalDate date, double open, double high, double low, double close, double settle, long volume, long efp,
        long openInterest, int scale) {
}
