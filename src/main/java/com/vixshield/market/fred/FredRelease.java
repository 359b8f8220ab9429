package com.vixshield.market.fred;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

import com.vixshield.quant.history.EventKind;

/**
 * Lists the announcements whose dates FRED keeps, also those to come. The agencies publish all of them at the same hour.
 */
public enum FredRelease {
    CPI(10, EventKind.CPI),
    PPI(46, EventKind.PPI),
    /** "Employment Situation". */
    PAYROLLS(50, EventKind.PAYROLLS),
    /** With the second and third estimates. */
    GDP(53, EventKind.GDP);

    /** New York time, of the Bureau of Labor Statistics and of the Bureau of Economic Analysis. */
    public static final LocalTime HOUR = LocalTime.of(8, 30);

    final int id;
    final EventKind kind;

    FredRelease(int id, EventKind kind) {
        this.id = id;
        this.kind = kind;
    }

    static Optional<FredRelease> of(int id) {
        return Arrays.stream(values()).filter(release -> release.id == id).findFirst();
    }
}
