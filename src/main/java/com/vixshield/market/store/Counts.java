package com.vixshield.market.store;

/**
 * What became of a file's rows. The file counts rows, the store facts: one row of a wide table holds several.
 *
 * @param rows read
 * @param stored facts seen for the first time
 * @param changed facts that were known otherwise, and have one more revision now
 * @param unchanged facts that were known exactly so
 * @param leftOut rows of which a documented rule takes nothing: repeated lines, missing values, kinds nothing looks at
 * @param refused rows that cannot be right
 */
public record Counts(int rows, int stored, int changed, int unchanged, int leftOut, int refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(Reading reading, Stored stored) {
        return new Counts(reading.rows(), stored.stored(), stored.changed(), stored.unchanged(), reading.leftOut(),
                reading.refusals().size());
    }

    Counts repeated() {
        return new Counts(rows, 0, 0, stored + changed + unchanged, leftOut, refused);
    }
}
