package com.vixshield.market.chainfile;

/** Reads the rows of one layout. Made for the header of one file. */
interface RowReader {

    /** How many options a line has. */
    int options();

    /** @throws ChainRowException for the whole line */
    void read(DelimitedLines row, QuoteSink sink);
}
