package com.vixshield.book.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.vixshield.broker.parsing.RefusedRow;
import com.vixshield.web.page.Choice;

/**
 * Holds what was understood of a file, before anything is booked.
 *
 * @param refusal why nothing of it is read, or null
 * @param questions that have to be answered first; empty when all is clear
 * @param uncertain orders whose legs were put together by time or day alone
 * @param fresh orders and endings that would be booked
 * @param known that are booked already
 */
record ImportPreview(UUID id, String fileName, String format, String refusal, String bookName, boolean bookIsPaper,
        boolean filePaper, List<Choice> questions, int waiting, List<Row> orders, List<Row> endings, List<CashRow> cash,
        List<RefusedRow> refused, int refusedInAll, List<LeftOut> leftOut, List<String> notes, long uncertain, long fresh,
        long known, Instant expires) {

    /** Whether the file and the book differ in what is real. */
    public boolean isPaperMismatch() {
        return refusal == null && filePaper && !bookIsPaper;
    }

    public boolean isBookable() {
        return refusal == null && questions.isEmpty() && (fresh > 0 || cash.stream().anyMatch(CashRow::fresh));
    }

    /**
     * One order, or the end of one contract.
     *
     * @param at null where the file has days only
     * @param legs one line each
     * @param price points received of one unit, negative when paid
     * @param costs dollars, null where the file does not say it
     * @param signal what was published for it, or null
     * @param state new, known or refused
     * @param reason of a refusal, or null
     * @param uncertain whether the legs belong together by time or day alone
     */
    record Row(LocalDate day, Instant at, String what, List<String> legs, BigDecimal price, BigDecimal costs, String signal,
            String state, String reason, boolean uncertain) {

        public boolean isFresh() {
            return state.equals("new");
        }
    }

    /** Rows that carry nothing, by the reason. */
    record LeftOut(String reason, int count) {
    }

    record CashRow(Instant at, String what, BigDecimal amount, String text, boolean fresh) {
    }
}
