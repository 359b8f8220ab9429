package com.vixshield.market.chainfile;

/**
 * Counts what a store did with the quotes of a file.
 *
 * @param stored for the first time
 * @param known before, with the same prices
 * @param differing from what another row or file said of the same option at the same moment: the first stands
 */
public record StoredQuotes(long stored, long known, long differing) {

    public static final StoredQuotes NOTHING = new StoredQuotes(0, 0, 0);

    /** @param given to one bulk statement, which stored some and found some differing */
    public StoredQuotes plus(int given, long newOnes, long differingOnes) {
        return new StoredQuotes(stored + newOnes, known + given - newOnes - differingOnes, differing + differingOnes);
    }
}
