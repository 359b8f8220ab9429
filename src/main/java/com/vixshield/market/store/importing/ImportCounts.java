package com.vixshield.market.store.importing;

import com.vixshield.market.store.table.StoreResult;

/**
 * Counts the outcomes of a file's rows. The file counts rows, the store facts: one row of a wide table holds several.
 *
 * @param rows read
 * @param stored facts seen for the first time
 * @param changed facts that were known otherwise, and have one more revision now
 * @param unchanged facts that were known exactly so
 * @param leftOut rows of which a documented rule takes nothing: repeated lines, missing values, kinds nothing looks at
 * @param refused rows that cannot be right
 */
public record ImportCounts(int rows, int stored, int changed, int unchanged, int leftOut, int refused) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    static ImportCounts of(ParsedFile reading, StoreResult stored) {
        return new ImportCounts(reading.rows(), stored.stored(), stored.changed(), stored.unchanged(), reading.leftOut(),
                reading.refusals().size());
    }

    ImportCounts repeated() {
        return new ImportCounts(rows, 0, 0, stored + changed + unchanged, leftOut, refused);
    }
}
