package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Holds what the page of one trade shows.
 *
 * @param row null when everything that was entered has been cancelled
 * @param close address of the form that closes it, null when there is nothing to close; correct and settle likewise
 */
record TradePage(String path, BookPage.Named book, String title, BookPage.Row row, boolean may, String close, String correct,
        String settle, BigDecimal published, Integer publishedContracts, List<Batch> batches, boolean saved) {

    /**
     * What was entered together.
     *
     * @param cancel address that cancels what stands of it; null where nothing does
     */
    record Batch(UUID id, String source, Instant recorded, List<Line> lines, String cancel) {
    }

    /**
     * @param cancelled whether it no longer counts
     * @param correct address of the form that says it again, or null
     */
    record Line(long sequence, Instant at, String what, int quantity, BigDecimal price, BigDecimal fee, BigDecimal amount,
            boolean cancelled, Long corrects, String reference, String correct) {
    }
}
