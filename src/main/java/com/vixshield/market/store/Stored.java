package com.vixshield.market.store;

/**
 * What storing came to, in facts; a row of a wide table holds several.
 *
 * @param stored seen for the first time
 * @param changed known with another value: now there is a further revision
 * @param unchanged known exactly so
 */
record Stored(int stored, int changed, int unchanged) {

    static final Stored NOTHING = new Stored(0, 0, 0);

    Stored plus(Stored other) {
        return new Stored(stored + other.stored, changed + other.changed, unchanged + other.unchanged);
    }
}
