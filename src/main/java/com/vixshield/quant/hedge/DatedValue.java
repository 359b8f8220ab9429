package com.vixshield.quant.hedge;

import java.time.LocalDate;

/** A daily value and the day that it is from, so that a page can say how old it is. */
public record DatedValue(LocalDate date, double value) {
}
