package com.vixshield.quant.hedge;

import java.time.LocalDate;

/** Holds a daily value and its date, so that a page can say how old it is. */
public record DatedValue(LocalDate date, double value) {
}
