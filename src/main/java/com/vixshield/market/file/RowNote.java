package com.vixshield.market.file;

import com.vixshield.market.MarketDataException;

/**
 * Reports on one row of a file.
 *
 * @param line counted from 1; in a JSON document the number of the element
 */
public record RowNote(int line, String reason) {

    static RowNote of(MarketDataException refusal) {
        return new RowNote(refusal.line(), refusal.reason());
    }
}
