package com.vixshield.quant.history;

import java.time.LocalDate;

/** Holds one session of an index, in its points. A value the source lacks is NaN. */
public record DailyBar(LocalDate date, double open, double high, double low, double close) {
}
