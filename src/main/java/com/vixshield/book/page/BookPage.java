package com.vixshield.book.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Holds what the page of a book shows. Money is dollars to the cent.
 *
 * @param path where the pages of the book begin
 * @param book null until the first is opened
 * @param may whether this member may enter something
 * @param refused why a book was not opened, or null
 * @param marked session whose signal prices what is open; null where nothing could be priced
 */
record BookPage(String path, Named book, List<Named> books, boolean may, Sums sums, List<Row> condors, List<Row> hedges,
        List<ChainRow> chains, List<CashRow> cash, List<Row> closed, String older, LocalDate marked, boolean saved,
        String refused) {

    /** Whether the real book can still be opened. */
    public boolean isWithoutReal() {
        return books.stream().allMatch(Named::paper);
    }

    record Named(UUID id, String name, boolean paper, boolean active) {
    }

    /**
     * @param equity what is open counted at its marks, at cost where there is none
     * @param open gain of what is open, null where no leg has a mark
     * @param atRisk most that the open condors can still lose at settlement, less the credit received
     * @param monthName label of what the month has brought so far
     */
    record Sums(BigDecimal cash, BigDecimal equity, BigDecimal capital, BigDecimal today, BigDecimal month, BigDecimal all,
            BigDecimal open, BigDecimal condors, BigDecimal hedge, BigDecimal fees, BigDecimal atRisk, String monthName) {
    }

    /**
     * A trade in one line.
     *
     * @param price points of one, at which it was opened
     * @param mark points of one, null where there is none
     * @param unrealised null likewise
     * @param waits what an expired trade waits for, or null
     */
    record Row(String href, String name, String detail, int quantity, LocalDate expiry, Instant opened, BigDecimal price,
            BigDecimal mark, BigDecimal unrealised, BigDecimal realised, BigDecimal fees, BigDecimal net, String state,
            String kind, String waits) {
    }

    /** What was rolled into one another. @param credit received since it began, negative when paid */
    record ChainRow(String name, int trades, LocalDate since, BigDecimal credit, BigDecimal realised, BigDecimal unrealised) {
    }

    record CashRow(LocalDate day, String what, BigDecimal amount, String href) {
    }
}
