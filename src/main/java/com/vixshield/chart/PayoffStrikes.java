package com.vixshield.chart;

import java.util.List;

/** Holds the four strikes of a condor, in market order. */
public record PayoffStrikes(double longPut, double shortPut, double shortCall, double longCall) {

    public PayoffStrikes {
        if (!(longPut < shortPut && shortPut <= shortCall && shortCall < longCall)) {
            throw new IllegalArgumentException(
                    "Strikes out of order: " + longPut + " " + shortPut + " " + shortCall + " " + longCall);
        }
    }

    List<Double> ascending() {
        return List.of(longPut, shortPut, shortCall, longCall);
    }
}
