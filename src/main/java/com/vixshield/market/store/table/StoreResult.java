package com.vixshield.market.store.table;

/**
 * Counts what was stored, in facts; a row of a wide table holds several.
 *
 * @param stored seen for the first time
 * @param changed known with another value: now there is a further revision
 * @param unchanged known exactly so
 */
public record StoreResult(int stored, int changed, int unchanged) {

    public static final StoreResult NOTHING = new StoreResult(0, 0, 0);

    public StoreResult plus(StoreResult other) {
        return new StoreResult(stored + other.stored, changed + other.changed, unchanged + other.unchanged);
    }
}
